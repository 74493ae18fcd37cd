export {}
//# sourceMappingURL=lookup.js.map
