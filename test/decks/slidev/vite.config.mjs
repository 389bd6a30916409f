// Vue must know that the element is none of its components.
export default {
  slidev: {
    vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "case-timeline" } } },
  },
};
