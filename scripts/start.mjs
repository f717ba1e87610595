// npm start: everything installed and built, then the workbench opens its page.
process.argv.splice(2, 0, "serve");
await import("./workbench.mjs");
