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

  // What a paragraph says, without the small tags that are not its report's.
  function words(block) {
    const para = doc.createElement('p');
    para.append(...block.cloneNode(true).childNodes);
    para.querySelectorAll('.tag, .gut').forEach(n => n.remove());
    return para;
  }

  // The characters start to end of a report, marked in a paragraph that begins at `at`.
  function markRun(para, at, start, end) {
    const texts = doc.createTreeWalker(para, NodeFilter.SHOW_TEXT), found = [];
    for (let n = texts.nextNode(); n; n = texts.nextNode()) found.push(n);
    for (const node of found) {
      const chars = [...node.data], from = Math.max(start - at, 0), to = Math.min(end - at, chars.length);
      at += chars.length;
      if (from >= to) continue;
      const hit = doc.createElement('mark');
      hit.textContent = chars.slice(from, to).join('');
      node.replaceWith(chars.slice(0, from).join(''), hit, chars.slice(to).join(''));
    }
  }

  // One piece of evidence: a paragraph, with all the characters in it that the link opens; runs are [start, end, address].
  function piece(block, ids, runs = []) {
    const report = block.closest('.report'), box = doc.createElement('article'), head = doc.createElement('p');
    box.className = 'quote';
    head.className = 'ev-head';
    head.append(report.querySelector('.chip').cloneNode(true));
    for (const [to, offsets] of [...[...ids].map(id => [id, doc.getElementById(id).dataset.o]), ...runs.map(r => [block.id, `${r[0]}-${r[1]}`])]) {
      const go = doc.createElement('a');
      go.href = '#' + to;
      go.className = 'ev-go';
      go.textContent = 'characters ' + offsets.replace('-', '–');
      head.append(go);
    }
    const para = words(block);
    para.querySelectorAll('[id], [data-c]').forEach(n => {
      const hit = ids.has(n.id) || (n.dataset.c ?? '').split(' ').some(id => ids.has(id));
      const plain = doc.createElement(hit ? 'mark' : 'span');
      plain.append(...n.childNodes);
      n.replaceWith(plain);
    });
    for (const [start, end] of runs) markRun(para, startOf(block), start, end);
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

  // A paragraph's address ends with the offset at which it begins.
  function startOf(block) { return +block.id.slice(block.id.lastIndexOf('.p') + 2); }

  // The paragraphs of long runs, which have no element of their own.
  function stretches(runs) {
    return runs.flatMap(run => {
      const cut = run.lastIndexOf('.'), [start, end] = run.slice(cut + 1).split('-').map(Number);
      const blocks = [...doc.getElementById(run.slice(0, cut)).querySelectorAll('.text > [id]')];
      return blocks.filter(b => startOf(b) < end && startOf(b) + codes(words(b).textContent) > start)
        .slice(0, 12).map(b => piece(b, new Set(), [[start, end]]));
    });
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
    const { link: row, run, ev } = link.dataset;
    const found = row ? [tie(row)] : run ? stretches(run.split(' ')) : pieces(ev.split(' ').slice(0, 60));
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
    const link = e.target.closest('a[data-ev], a[data-link], a[data-run]');
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
