// What the module says as a tree of nodes, drawn: made anew, or put into what stands.
"use strict";
const tree = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  // A button without its type would be pressed by Enter in any input of the form.
  const ATTRIBUTES = /^(class|id|href|rel|role|scope|colspan|open|hidden|tabindex|type|viewBox|d|x|y|width|height|fill|aria-[a-z]+|data-[a-z]+)$/;
  const allowed = (name, value) => ATTRIBUTES.test(name) && (name !== "href" || /^(#|https:\/\/|hand-in\.html#)/.test(value)) && (name !== "type" || value === "button");

  function make(node, ns) {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, attributes, ...kids] = node;
    ns = tag === "svg" ? SVG : ns;
    const element = ns ? document.createElementNS(ns, tag) : document.createElement(tag);
    for (const name in attributes) if (allowed(name, attributes[name])) element.setAttribute(name, attributes[name]);
    for (const kid of kids) element.append(make(kid, ns));
    return element;
  }

  // Keeps what is the same, so that focus, selection and opened details stay.
  function morph(parent, nodes, ns) {
    nodes.forEach((node, i) => {
      const old = parent.childNodes[i];
      if (!old) { parent.append(make(node, ns)); return; }
      if (typeof node === "string") {
        if (old.nodeType !== Node.TEXT_NODE) old.replaceWith(make(node, ns));
        else if (old.data !== node) old.data = node;
        return;
      }
      const [tag, attributes, ...kids] = node;
      if (old.nodeType !== Node.ELEMENT_NODE || old.localName !== tag || (attributes.id || "") !== old.id) { old.replaceWith(make(node, ns)); return; }
      for (const name of old.getAttributeNames()) if (!(name in attributes) && name !== "open") old.removeAttribute(name);
      for (const name in attributes) {
        if (name !== "open" && old.getAttribute(name) !== attributes[name] && allowed(name, attributes[name])) old.setAttribute(name, attributes[name]);
      }
      morph(old, kids, tag === "svg" ? SVG : ns);
    });
    while (parent.childNodes.length > nodes.length) parent.lastChild.remove();
  }

  return { make, morph };
})();
