// Lists what is on the public notice board today.

const SHOWN = 5;
const board = document.querySelector('[data-notices]');

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function entry(notice) {
  const item = document.createElement('li');
  const about = element('p', '', 'quiet about');
  for (const fact of [
    notice.village,
    notice.handlingUnit,
    `公示期 ${notice.from} 至 ${notice.to}`,
  ]) {
    about.append(element('span', fact));
  }
  item.append(element('p', notice.text), about);
  return item;
}

function list({ items, total }) {
  if (items.length === 0) return [element('p', '目前没有公示中的办理结果。', 'quiet')];
  const entries = element('ul', '', 'notices');
  entries.append(...items.map(entry));
  const rest = total - items.length;
  return rest > 0 ? [entries, element('p', `另有 ${rest} 件正在公示。`, 'quiet')] : [entries];
}

try {
  const answer = await fetch(`api/public/notices?size=${SHOWN}`);
  if (!answer.ok) throw new Error(String(answer.status));
  board.replaceChildren(...list(await answer.json()));
} catch {
  board.replaceChildren(element('p', '公示暂时读取不到，请稍后刷新页面。', 'quiet'));
}
