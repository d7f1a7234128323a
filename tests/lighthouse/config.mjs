import { Gatherer } from "lighthouse";

// Lighthouse asks for robots.txt from inside the page, where the policy of the site lets nothing ask for anything. No
// search engine does that: it asks by itself, and so does this. What Lighthouse makes of the answer stays its own.
class RobotsTxt extends Gatherer {
  meta = { supportedModes: ["navigation", "snapshot"] };

  async getArtifact(context) {
    const response = await fetch(new URL("/robots.txt", context.baseArtifacts.URL.finalDisplayedUrl));

    return { status: response.status, content: response.ok ? await response.text() : null };
  }
}

export default {
  extends: "lighthouse:default",
  settings: { onlyCategories: ["performance", "accessibility", "best-practices", "seo"] },
  artifacts: [{ id: "RobotsTxt", gatherer: { instance: new RobotsTxt() } }],
};
