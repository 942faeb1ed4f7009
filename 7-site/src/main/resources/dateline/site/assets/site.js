// Share, and reading on: the next story is fetched as the reader nears the end; address, title and history follow.

const stories = document.querySelector('.stories');
const siteTitle = document.title;

function dress(story) {
  const address = new URL(story.dataset.address, location.href).href;
  for (const link of story.querySelectorAll('.share a')) {
    link.href = link.href.replace(encodeURIComponent(story.dataset.address), encodeURIComponent(address));
  }
  const native = story.querySelector('[data-share]');
  const copy = story.querySelector('[data-copy]');
  if (navigator.share) {
    native.hidden = false;
    native.addEventListener('click', () =>
      navigator.share({ title: story.dataset.title, url: address }).catch(() => {}));
  }
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address);
      copy.textContent = 'Copied';
      setTimeout(() => (copy.textContent = 'Copy link'), 2000);
    });
  }
}

if (stories) {
  const all = () => [...stories.querySelectorAll('article.story')];
  const reach = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) fetchNext();
  }, { rootMargin: '0px 0px 150% 0px' });
  let fetching = false;
  let current = all()[0];
  let returning = false;

  const watchLast = () => {
    reach.disconnect();
    const last = all().at(-1);
    if (last.dataset.next) reach.observe(last.lastElementChild ?? last);
  };

  async function fetchNext() {
    const next = all().at(-1).dataset.next;
    if (fetching || !next || all().some(story => story.dataset.address === next)) return;
    fetching = true;
    try {
      const response = await fetch(next + '?part=article');
      if (response.ok) {
        stories.insertAdjacentHTML('beforeend', await response.text());
        dress(all().at(-1));
        watchLast();
      }
    } finally {
      fetching = false;
    }
  }

  // The story that fills the upper part of the window is the one that is read.
  const readNow = () => {
    const line = innerHeight * 0.4;
    return all().findLast(story => story.getBoundingClientRect().top <= line) ?? all()[0];
  };

  const follow = () => {
    const story = readNow();
    if (returning || story === current) return;
    const forward = all().indexOf(story) > all().indexOf(current);
    current = story;
    document.title = story.dataset.title;
    history[forward ? 'pushState' : 'replaceState']({ story: story.id }, '', story.dataset.address);
  };

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
    document.title = story === all()[0] ? siteTitle : story.dataset.title;
    story.scrollIntoView({ behavior: 'instant' });
    setTimeout(() => (returning = false), 100);
  });

  history.scrollRestoration = 'manual';
  history.replaceState({ story: current.id }, '', location.href);
  all().forEach(dress);
  watchLast();
}
