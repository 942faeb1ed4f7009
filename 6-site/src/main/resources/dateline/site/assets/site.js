// Share, search, and which of the page's two stories is read: address, title, description and print follow it.

const stories = document.querySelector('.stories');
const all = [...document.querySelectorAll('.stories article.story')];

function dress(story) {
  const { shared, title } = story.dataset;
  // The site may not know its own address; the browser does.
  const address = shared ?? new URL(story.dataset.address, location.href).href;
  const share = story.querySelector('.share');
  if (navigator.share) {
    share.hidden = false;
    share.firstElementChild.addEventListener('click', event => {
      event.preventDefault();
      navigator.share({ title, url: address }).catch(() => {});
    });
  } else if (navigator.clipboard) {
    share.hidden = false;
    const copy = share.querySelector('[data-copy]');
    copy.parentElement.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address);
      copy.textContent = 'Copied';
      setTimeout(() => (copy.textContent = 'Copy link'), 2000);
    });
  }
  const close = () => share.removeAttribute('open');
  addEventListener('click', event => share.contains(event.target) || close());
  share.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    close();
    share.firstElementChild.focus();
  });
}

// The story that fills the upper part of the window is the one that is read. Its address takes the place of the first
// story's, so that a page is one entry of the history.
function readOn() {
  const head = [...document.head.querySelectorAll('link[rel=canonical], meta[content]')].map(element => {
    const attribute = element.hasAttribute('href') ? 'href' : 'content';
    return { element, attribute, first: element.getAttribute(attribute) };
  });
  const title = document.title;
  let current = all[0];

  function follow() {
    const line = innerHeight * 0.4;
    const story = all.findLast(one => one.getBoundingClientRect().top <= line) ?? all[0];
    if (story === current) return;
    current = story;
    const next = story === all[0] ? null : story.dataset;
    stories.dataset.read = next ? 'next' : 'first';
    document.title = next?.title ?? title;
    for (const { element, attribute, first } of head) {
      element.setAttribute(attribute, (next && ofStory(element, next)) ?? first);
    }
    history.replaceState(history.state, '', story.dataset.address);
  }

  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }, { passive: true });

  // The address may lead to another page than this one: whoever reloads it or comes back finds the line again.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () =>
    sessionStorage.setItem(location.pathname, -current.getBoundingClientRect().top));
  const above = Math.min(Number(sessionStorage.getItem(location.pathname)), current.offsetHeight - innerHeight / 2);
  if (above > 0 && performance.getEntriesByType('navigation')[0]?.type !== 'navigate') {
    scrollTo({ top: current.getBoundingClientRect().top + scrollY + above, behavior: 'instant' });
  }
}

// Returns what an element of the head says about a story; undefined if it says the same about every story.
function ofStory(element, { title, description, shared }) {
  if (element.rel === 'canonical') return shared;
  return { 'og:url': shared, 'og:title': title, 'og:description': description, description }[
    element.getAttribute('property') ?? element.name];
}

// A search is completed while it is typed.
function suggest(input) {
  const list = document.createElement('datalist');
  list.id = input.id + '-list';
  input.after(list);
  input.setAttribute('list', list.id);
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => fill(list, input).catch(() => {}), 150);
  });
}

async function fill(list, input) {
  const text = input.value.trim();
  if (text.length < 2) return;
  const response = await fetch('/search/suggest?q=' + encodeURIComponent(text));
  if (!response.ok) return;
  const [, offers] = await response.json();
  if (text === input.value.trim()) list.replaceChildren(...offers.map(offer => new Option(offer, offer)));
}

document.querySelectorAll('.finder input').forEach(suggest);

// A box without anything to scroll is no stop for the keyboard.
for (const box of document.querySelectorAll('.scroll')) {
  if (box.scrollWidth <= box.clientWidth) box.removeAttribute('tabindex');
}

all.forEach(dress);
if (all.length) readOn();
