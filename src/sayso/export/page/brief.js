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

  const codes = text => [...text].length;

  // What a part of a report says, without the small tags that are not its report's.
  function words(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('.tag, .gut').forEach(n => n.remove());
    return copy.textContent;
  }

  // The characters start to end of a report, marked in a paragraph that begins at `at`.
  function markRun(para, at, start, end, tag = 'mark') {
    const texts = doc.createTreeWalker(para, NodeFilter.SHOW_TEXT), found = [];
    for (let n = texts.nextNode(); n; n = texts.nextNode()) found.push(n);
    for (const node of found) {
      const chars = [...node.data], from = Math.max(start - at, 0), to = Math.min(end - at, chars.length);
      at += chars.length;
      if (from >= to) continue;
      const hit = doc.createElement(tag);
      hit.textContent = chars.slice(from, to).join('');
      node.replaceWith(chars.slice(0, from).join(''), hit, chars.slice(to).join(''));
    }
  }

  // A report's text as the page shows it. Of a copy the page has what differs: its text is made from the original's, once.
  const shown = report => report.querySelector('.text') ?? rebuild(report);

  function rebuild(copy) {
    const original = [...words(shown(doc.getElementById(copy.closest('[data-of]').dataset.of)))], fresh = [];
    let text = '', size = 0, at = 0;
    const add = part => { text += part; size += codes(part); };
    for (const edit of copy.querySelectorAll('[data-at]')) {
      const [start, end] = edit.dataset.at.split('-').map(Number), own = edit.querySelector('ins')?.textContent ?? '';
      add(original.slice(at, start).join(''));
      if (own) fresh.push([size, size + codes(own)]);
      add(own);
      at = end;
    }
    add(original.slice(at).join(''));
    const box = doc.createElement('div');
    box.className = 'text body';
    at = 0;
    for (const [whole, line, breaks] of text.matchAll(/([^\r\n]*)([\r\n]*)/g)) {
      const para = doc.createElement('p');
      para.textContent = line;
      para.id = `${copy.id}.p${at}`;
      for (const [start, end] of fresh) markRun(para, at, start, end, 'ins');
      box.append(line.trim() ? para : line, breaks);
      at += codes(whole);
    }
    copy.querySelector('details').append(box);
    return box;
  }

  // A paragraph's address ends with the offset at which it begins.
  const startOf = block => +block.id.slice(block.id.lastIndexOf('.p') + 2);

  // A run of characters, "report.start-end": its report, and its offsets.
  function runOf(address) {
    const cut = address.lastIndexOf('.');
    return [doc.getElementById(address.slice(0, cut)), ...address.slice(cut + 1).split('-').map(Number)];
  }

  // The paragraphs that hold these characters.
  function blocksOf([report, start, end]) {
    return [...shown(report).querySelectorAll(':scope > [id]')]
      .filter(block => startOf(block) < end && startOf(block) + codes(words(block)) > start).slice(0, 12);
  }

  // One piece of evidence: a paragraph, with all the characters in it that the link opens.
  function piece(block, runs) {
    const report = block.closest('.report'), box = doc.createElement('article'), head = doc.createElement('p'), para = doc.createElement('p');
    box.className = 'quote';
    head.className = 'ev-head';
    head.append(report.querySelector('.chip').cloneNode(true));
    for (const [address, start, end] of runs) {
      const go = doc.createElement('a');
      go.href = '#' + (doc.getElementById(address) ? address : block.id);
      go.className = 'ev-go';
      go.textContent = `characters ${start}–${end}`;
      head.append(go);
    }
    para.textContent = words(block);
    for (const [, start, end] of runs) markRun(para, startOf(block), start, end);
    box.append(head, para);
    return box;
  }

  // All that a link opens, paragraph by paragraph, and how much more there is.
  function pieces({ dataset: { ev, more }, hash }) {
    const blocks = new Map();
    for (const each of (ev || hash.slice(1)).split(' ')) {
      const address = each.includes('.') ? each : `${hash.slice(1)}.${each}`, run = runOf(address);
      for (const block of blocksOf(run)) blocks.set(block, [...blocks.get(block) ?? [], [address, run[1], run[2]]]);
    }
    const found = [...blocks].map(([block, runs]) => piece(block, runs)), rest = doc.createElement('p');
    rest.textContent = `and ${more} more places`;
    return more ? [...found, rest] : found;
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
    if (wide.matches && link.getAttribute('aria-current')) { pane.focus(); return; }
    doc.querySelectorAll('.inline-ev').forEach(n => n.contains(link) || n.remove());
    doc.querySelectorAll('[aria-current=true]').forEach(n => n.removeAttribute('aria-current'));
    link.setAttribute('aria-current', 'true');
    if (!link.closest('.tie')) from = link;
    const found = link.dataset.link ? [tie(link.dataset.link)] : pieces(link);
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

  // A code alone tells its outlet when pointed at.
  for (const kind of ['pointerover', 'focusin']) doc.addEventListener(kind, e => {
    const code = e.target.closest?.('.codes a:not([title]), .code:not([title])');
    if (code) code.title = doc.getElementById(code.hash.slice(1).replace(/^from-|\..*/g, ''))?.querySelector('.chip')?.lastChild.textContent ?? '';
  });

  // Sentences to copy; without a clipboard a click selects them whole.
  if (navigator.clipboard) doc.querySelectorAll('.copier').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(button.previousElementSibling.textContent); button.textContent = 'Copied'; }
      catch { getSelection().selectAllChildren(button.previousElementSibling); button.textContent = 'Selected'; }
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  });

  // The element at an address; characters and paragraphs of a copy are there only when asked for.
  function placeOf(address) {
    const [report, start, end] = runOf(address), copy = report?.closest('[data-of]') ? report : null;
    if (copy) shown(copy);
    const held = doc.getElementById(address), block = !held && copy && end ? blocksOf([copy, start, end])[0] : null;
    if (block) markRun(block, startOf(block), start, end);
    return held ?? block;
  }

  // A copy's text is made when a reader unfolds it (on paper its edits are enough).
  doc.addEventListener('click', e => { if (e.target.closest('[data-of] .report summary')) shown(e.target.closest('.report')); });

  // A link to something folded opens the fold.
  function unfold() {
    const at = placeOf(decodeURIComponent(location.hash.slice(1)));
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
