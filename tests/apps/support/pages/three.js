// three.js: drawn by WebGL with a texture of the own origin, and read back.
import * as THREE from 'three';
import { app } from '../report.js';

app(async ({ root, note }) => {
  const renderer = new THREE.WebGLRenderer({ preserveDrawingBuffer: true, antialias: false }), scene = new THREE.Scene(), camera = new THREE.PerspectiveCamera(60, 1, 0.1, 10);
  renderer.setSize(64, 64);
  root.append(renderer.domElement);
  const texture = await new THREE.TextureLoader().loadAsync('/own.gif?three');
  scene.background = new THREE.Color(0x0000ff);
  scene.add(new THREE.Mesh(new THREE.BoxGeometry(1, 1, 1), new THREE.MeshBasicMaterial({ color: 0xff0000 })), new THREE.Mesh(new THREE.SphereGeometry(0.4), new THREE.MeshBasicMaterial({ map: texture })));
  camera.position.z = 3;
  renderer.render(scene, camera);
  const gl = renderer.getContext(), pixel = (x, y) => { const bytes = new Uint8Array(4); gl.readPixels(x, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, bytes); return [...bytes]; };
  note('drawn', [pixel(1, 1), pixel(32, 32), gl.getError(), texture.image.width, renderer.info.render.triangles, renderer.domElement.outerHTML, renderer.domElement.toDataURL().slice(0, 14)]);
  const target = new THREE.WebGLRenderTarget(4, 4), bytes = new Uint8Array(4);
  renderer.setRenderTarget(target);
  renderer.render(scene, camera);
  renderer.readRenderTargetPixels(target, 0, 0, 1, 1, bytes);
  note('read', [[...bytes], await new THREE.FileLoader().loadAsync('/data.json'), await new THREE.ImageLoader().loadAsync('/own.gif').then(image => image.naturalWidth), await new THREE.FileLoader().loadAsync('/none').catch(error => error.message.replace(/".*"/, ''))]);
  renderer.dispose();
});
