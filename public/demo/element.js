// What a page does with the element: it hears its events, and leads it through its story.
const liver = document.querySelector("#liver");
const said = document.querySelector("#said");

document.querySelector("#back").addEventListener("click", () => liver.previous());
document.querySelector("#on").addEventListener("click", () => liver.next());
addEventListener("event-select", ({ target, detail }) => {
  said.textContent = detail.id === null ? "Nothing is selected." : `${detail.id} is selected in ${target.id}.`;
});
addEventListener("step-change", ({ target, detail }) => {
  said.textContent = `${target.id} is at step ${detail.at} of ${detail.of}.`;
});
