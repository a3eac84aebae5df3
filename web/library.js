// The names that C++ calls, bound to the platform object that boot.js put into the module.
addToLibrary({
  browser_mirror: (nodes, bytes, modal, focus) =>
    Module.platform.mirror(HEAPU8.subarray(nodes, nodes + bytes), modal, focus),
  browser_zoom: (zoom) => Module.platform.zoom(zoom),
  browser_wake: () => Module.platform.wake(),
  browser_setting: (name, value) =>
    Module.platform.setting(UTF8ToString(name), UTF8ToString(value)),
  browser_reload: () => Module.platform.reload(),
  browser_paper: (html, bytes) => Module.platform.paper(HEAPU8.subarray(html, html + bytes)),
  browser_install: () => Module.platform.install(),
  browser_today: () => Module.platform.today(),
  browser_now: () => performance.now(),
  browser_store: (ticket, what, plan, bytes, length, info) =>
    Module.platform.store(ticket, UTF8ToString(what), UTF8ToString(plan),
      HEAPU8.slice(bytes, bytes + length), UTF8ToString(info)),
  browser_file: (ticket, what, name, bytes, length, info) =>
    Module.platform.file(ticket, UTF8ToString(what), UTF8ToString(name),
      HEAPU8.slice(bytes, bytes + length), UTF8ToString(info)),
});
