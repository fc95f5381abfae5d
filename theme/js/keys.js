// Keys that act by themselves, and the box that turns them off for who cannot avoid them.
//
// Source: Web Content Accessibility Guidelines 2.2, 2.1.4, "Character Key Shortcuts".

"use strict";

(function (foi) {
  const NAME = "foi-keys"; // in the browser's storage

  let isOn = true;
  try {
    isOn = localStorage.getItem(NAME) !== "off";
  } catch (error) {
    // A browser that keeps nothing: the keys are on, until the box says otherwise on this page.
  }

  foi.keysAreOn = () => isOn;

  // Whether a key is meant for a field, or for the browser.
  foi.isWriting = event => {
    const focused = document.activeElement || document.body;
    return event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      || focused.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(focused.tagName);
  };

  // A box that turns the keys on and off; `text` says what they do on this page.
  foi.keysBox = text => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = isOn;
    box.addEventListener("change", () => {
      isOn = box.checked;
      try {
        localStorage.setItem(NAME, isOn ? "on" : "off");
      } catch (error) {
        // As above.
      }
    });
    label.className = "keys";
    label.append(box, " Keys: " + text);
    return label;
  };
})(window.foi = window.foi || {});
