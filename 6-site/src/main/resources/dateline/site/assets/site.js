// Share, search, and reading on: the next story is fetched as the reader nears the end; address, title and history follow.

// After so many the reader goes on by a link, to a page of its own: what stands below stays within reach.
const MOST_STORIES = 12;

const stories = document.querySelector('.stories');
const all = () => [...stories.querySelectorAll('article.story')];

function dress(story) {
  // The site may not know its own address; the browser does.
  const { shared, title } = story.dataset;
  const address = new URL(shared, location.href).href;
  for (const link of story.querySelectorAll('.share a')) {
    link.href = link.href.replace(encodeURIComponent(shared), encodeURIComponent(address));
  }
  offer(navigator.share, story.querySelector('[data-share]'), () =>
    navigator.share({ title, url: address }).catch(() => {}));
  offer(navigator.clipboard, story.querySelector('[data-copy]'), async button => {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy link'), 2000);
  });
}

function offer(possible, button, action) {
  if (!possible) return;
  button.hidden = false;
  button.addEventListener('click', () => action(button));
}

function readOn() {
  const firstTitle = document.title;
  const titleOf = story => (story === all()[0] ? firstTitle : story.dataset.title);
  let current = all()[0];
  let fetching = false;
  let returning = false;

  const nearEnd = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) fetchNext();
  }, { rootMargin: '0px 0px 150% 0px' });

  function watchLast() {
    nearEnd.disconnect();
    const last = all().at(-1);
    if (last.dataset.next && all().length < MOST_STORIES) nearEnd.observe(last.lastElementChild);
  }

  async function fetchNext() {
    const next = all().at(-1).dataset.next;
    if (fetching || all().some(story => story.dataset.address === next)) return;
    fetching = true;
    try {
      const response = await fetch(next + '?part=article');
      if (!response.ok) return;
      stories.insertAdjacentHTML('beforeend', await response.text());
      dress(all().at(-1));
      watchLast();
    } catch {
      // Without a connection the link to the next story stands at the end.
    } finally {
      fetching = false;
    }
  }

  // The story that fills the upper part of the window is the one that is read.
  function follow() {
    const line = innerHeight * 0.4;
    const story = all().findLast(one => one.getBoundingClientRect().top <= line) ?? all()[0];
    if (returning || story === current) return;
    const forward = all().indexOf(story) > all().indexOf(current);
    current = story;
    document.title = titleOf(story);
    history[forward ? 'pushState' : 'replaceState'](null, '', story.dataset.address);
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

  addEventListener('popstate', () => {
    const story = all().find(one => one.dataset.address === location.pathname);
    if (!story) return location.reload();
    returning = true;
    current = story;
    document.title = titleOf(story);
    story.scrollIntoView({ behavior: 'instant' });
    setTimeout(() => (returning = false), 100);
  });

  // We scroll to the story that history names. Who left the page or reloads it finds the line again.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () =>
    sessionStorage.setItem(location.pathname, -current.getBoundingClientRect().top));
  const above = Number(sessionStorage.getItem(location.pathname));
  if (above > 0 && performance.getEntriesByType('navigation')[0]?.type !== 'navigate') {
    scrollTo({ top: current.getBoundingClientRect().top + scrollY + above, behavior: 'instant' });
  }
  watchLast();
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

if (stories) {
  all().forEach(dress);
  readOn();
}
