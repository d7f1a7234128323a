export default {
  extends: "lighthouse:default",
  settings: { onlyCategories: ["performance", "accessibility", "best-practices", "seo"] },
  artifacts: [{ id: "RobotsTxt", gatherer: "./robots-txt.mjs" }],
};
