import RobotsTxt from "lighthouse/core/gather/gatherers/seo/robots-txt.js";

// Lighthouse asks for robots.txt from inside the page, where the policy of the site lets nothing ask for anything. No
// search engine does that: it asks by itself, and so does this. What to make of the answer stays with Lighthouse.
export default class extends RobotsTxt {
  async getArtifact(context) {
    const response = await fetch(new URL("/robots.txt", context.baseArtifacts.URL.finalDisplayedUrl));

    return { status: response.status, content: response.ok ? await response.text() : null };
  }
}
