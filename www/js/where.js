// Where the other server listens; serve.mjs answers this file itself when the port is another.
var demo = window.demo || {};
demo.sdkPort = 4301;
