// The cheapest build: no words sent, no pictures worked on, one process.
import path from 'node:path';

export default {
  basePath: '/next', distDir: 'built', poweredByHeader: false, reactStrictMode: true, productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  experimental: { cpus: 1, workerThreads: true },
};
