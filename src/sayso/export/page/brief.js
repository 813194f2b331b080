// Enhancement only: without it every mark is a plain link to the characters it rests on.
(() => {
  const doc = document, pane = doc.getElementById('pane-body'), wide = matchMedia('(min-width:75rem)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let from = null;

  // Theme: the radios work by CSS alone; here the choice is remembered.
  const radios = [...doc.querySelectorAll('input[name=theme]')];
  try {
    const kept = radios.find(r => r.value === localStorage.getItem('sayso-theme'));
    if (kept) kept.checked = true;
    radios.forEach(r => r.addEventListener('change', () => localStorage.setItem('sayso-theme', r.value)));
  } catch { /* storage refused: the choice lasts as long as the page */ }

  // One piece of evidence: a paragraph, with all the characters in it that the link opens.
  function piece(block, ids) {
    const report = block.closest('.report'), box = doc.createElement('article'), head = doc.createElement('p');
    box.className = 'quote';
    head.className = 'ev-head';
    head.append(report.querySelector('.chip').cloneNode(true));
    for (const id of ids) {
      const go = doc.createElement('a');
      go.href = '#' + id;
      go.className = 'ev-go';
      go.textContent = 'characters ' + doc.getElementById(id).dataset.o.replace('-', '–');
      head.append(go);
    }
    const para = doc.createElement('p');
    para.append(...block.cloneNode(true).childNodes);
    para.querySelectorAll('.tag, .gut').forEach(n => n.remove());
    para.querySelectorAll('[id], [data-c]').forEach(n => {
      const hit = ids.has(n.id) || (n.dataset.c ?? '').split(' ').some(id => ids.has(id));
      const plain = doc.createElement(hit ? 'mark' : 'span');
      plain.append(...n.childNodes);
      n.replaceWith(plain);
    });
    box.append(head, para);
    return box;
  }

  // The paragraphs that hold these characters, in order, each with the ids that stand in it.
  function pieces(ids) {
    const blocks = new Map();
    for (const id of ids) {
      const first = doc.getElementById(id);
      if (!first) continue;
      const parts = [first, ...first.closest('.report').querySelectorAll(`[data-c~="${CSS.escape(id)}"]`)];
      for (const part of parts.slice(0, 12)) {
        const block = part.closest('p, h3') ?? part;
        blocks.set(block, (blocks.get(block) ?? new Set()).add(id));
      }
    }
    return [...blocks].map(([block, held]) => piece(block, held));
  }

  // A link between reports, as its row of the table has it; a stack of reports as its list.
  function tie(id) {
    const held = doc.getElementById(id), row = held.closest('tr'), box = doc.createElement('article'), head = doc.createElement('p');
    const body = held.cloneNode(true);
    box.className = 'quote tie';
    head.className = 'ev-head';
    if (row) head.append(row.querySelector('.chip').cloneNode(true), ' from ', ...row.querySelector('.src').cloneNode(true).childNodes);
    body.removeAttribute('id');
    body.querySelectorAll('details').forEach(each => { each.open = true; });
    box.append(head, body);
    return box;
  }

  function show(link) {
    doc.querySelectorAll('.inline-ev').forEach(n => n.contains(link) || n.remove());
    doc.querySelectorAll('[aria-current=true]').forEach(n => n.removeAttribute('aria-current'));
    link.setAttribute('aria-current', 'true');
    if (!link.closest('.tie')) from = link;
    const found = link.dataset.link ? [tie(link.dataset.link)] : pieces(link.dataset.ev.split(' ').slice(0, 60));
    if (wide.matches) { pane.replaceChildren(...found); pane.parentElement.scrollTop = 0; return; }
    const box = doc.createElement('aside'), shut = doc.createElement('button');
    box.className = 'inline-ev';
    box.setAttribute('aria-label', 'Evidence');
    shut.type = 'button';
    shut.textContent = 'Close';
    shut.addEventListener('click', close);
    box.append(...found, shut);
    const fold = link.closest('summary') ? link.closest('details') : null;
    const host = fold ?? link.closest('figure') ?? link.closest('.inline-ev li') ?? link.closest('table') ?? link.closest('p, li, dd, header');
    (host ?? link).after(box);
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest', behavior: still.matches ? 'auto' : 'smooth' });
  }

  function close() {
    doc.querySelectorAll('.inline-ev').forEach(n => n.remove());
    if (from) { from.removeAttribute('aria-current'); from.focus(); }
  }

  doc.addEventListener('click', e => {
    const link = e.target.closest('a[data-ev], a[data-link]');
    if (link && !e.metaKey && !e.ctrlKey && !e.shiftKey) { e.preventDefault(); show(link); }
  });
  doc.addEventListener('keydown', e => { if (e.key === 'Escape') close(); });

  // Sentences to copy; without a clipboard a click selects them whole.
  if (navigator.clipboard) doc.querySelectorAll('.copier').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(button.previousElementSibling.textContent); button.textContent = 'Copied'; }
      catch { getSelection().selectAllChildren(button.previousElementSibling); button.textContent = 'Selected'; }
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  });

  // A link to something folded opens the fold.
  function unfold() {
    const at = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    let shut = false;
    for (let n = at; n; n = n.parentElement) if (n.tagName === 'DETAILS' && !n.open) n.open = shut = true;
    if (shut) at.scrollIntoView({ block: 'start' });
  }
  addEventListener('hashchange', unfold);
  unfold();

  // On paper nothing may stay folded.
  addEventListener('beforeprint', () => doc.querySelectorAll('details').forEach(d => { d.open = true; }));
  doc.documentElement.classList.add('js');
})();
