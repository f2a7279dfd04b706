// Benchwalk in a page as an element of its own, version 1:
//
//   <bench-walk src="https://…/post/wechat-2020/fit.html"><a href="…">The question</a></bench-walk>
//
// What stands in the element stays, for reader modes, feeds and print; when a reader comes
// near, a frame stands before it. Attributes: src, or matter and name; theme, accent, court, article; height; tell,
// with which the reader may have the page told the answer, as one event benchwalk:ruling.
(() => {
  "use strict";
  if (!self.customElements || customElements.get("bench-walk")) return;
  const { currentScript } = document, site = currentScript && currentScript.src ? new URL("../", currentScript.src).href : "";
  const OPTIONS = ["theme", "accent", "court", "article", "note"];

  class BenchWalk extends HTMLElement {
    static observedAttributes = ["src", "matter", "name", "height", "tell", ...OPTIONS];
    #frame = null;
    #near = null;
    #hear = (e) => this.#told(e);

    connectedCallback() {
      addEventListener("message", this.#hear);
      if (this.#frame) return;
      this.#near = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) this.open(); }, { rootMargin: "400px" });
      this.#near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#near?.disconnect();
    }

    attributeChangedCallback() {
      if (this.#frame && this.#frame.src !== this.address) this.#frame.src = this.address;
    }

    // The address of the frame; empty where the attributes name none.
    get address() {
      const { matter, name } = this;
      let url;
      try { url = new URL(this.src || (matter && name ? `post/${matter}/${name}.html` : ""), this.src ? location.href : site); } catch { return ""; }
      if (!/^https?:$/.test(url.protocol) || !url.pathname.includes("/post/")) return "";
      for (const option of OPTIONS) if (this.getAttribute(option)) url.searchParams.set(option, this.getAttribute(option));
      if (this.tell) url.searchParams.set("tell", "1");
      return url.href;
    }

    // Puts the frame before what stands here. It is done by itself when a reader
    // comes near.
    open() {
      const { address } = this;
      if (this.#frame || !address) return;
      this.#near?.disconnect();
      const frame = document.createElement("iframe");
      frame.title = this.title || this.textContent.trim();
      frame.referrerPolicy = "no-referrer";
      frame.src = address;
      frame.style.cssText = "display:block;width:100%;border:0";
      frame.style.setProperty("height", (Number(this.height) || 700) + "px", "important");
      this.#frame = frame;
      this.prepend(frame);
    }

    #told({ source, data }) {
      const frame = this.#frame;
      if (!frame || !source || source !== frame.contentWindow || !data || data.benchwalk !== 1) return;
      if (typeof data.height === "number" && data.height > 0) frame.style.setProperty("height", Math.min(Math.max(Math.ceil(data.height), 200), 4000) + "px", "important");
      if (this.tell && data.ruling && typeof data.ruling === "object") this.dispatchEvent(new CustomEvent("benchwalk:ruling", { bubbles: true, detail: data.ruling }));
    }
  }
  for (const name of ["src", "matter", "name", "height", ...OPTIONS]) {
    Object.defineProperty(BenchWalk.prototype, name, {
      get() { return this.getAttribute(name) || ""; }, set(value) { this.setAttribute(name, value); }, enumerable: true, configurable: true,
    });
  }
  Object.defineProperty(BenchWalk.prototype, "tell", { get() { return this.hasAttribute("tell"); }, set(on) { this.toggleAttribute("tell", !!on); }, enumerable: true, configurable: true });
  customElements.define("bench-walk", BenchWalk);
})();
