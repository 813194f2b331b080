"""What a reader does across reports: open a line of the lineage, compare renderings, copy a sentence."""

import pytest

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}}
NOTE = "#lineage svg a[data-link]:not([tabindex]):visible"


def test_a_line_of_the_lineage_opens_its_reason_and_passages_in_the_pane(visit):
    seen = visit()
    note = seen.page.locator(NOTE).first
    note.focus()
    seen.page.keyboard.press("Enter")
    assert seen.page.locator("#pane-body .tie .passages li").count() >= 1
    assert seen.page.locator("#pane-body .tie .passages").first.evaluate("each => each.open")
    assert note.get_attribute("aria-current") == "true" and seen.errors == []


def test_a_pointer_can_take_the_line_itself(visit):
    page = visit().page
    edge = page.locator("#lineage svg.h a.edge").first
    edge.dispatch_event("click")
    assert page.locator("#pane-body .tie").count() == 1


def test_on_a_phone_a_line_opens_below_its_picture_and_close_gives_focus_back(visit):
    page = visit(**PHONE).page
    page.locator(NOTE).first.click()
    box = page.locator("figure.lineage + .inline-ev")
    assert box.locator(".tie").count() == 1
    box.locator("button").click()
    assert page.locator(".inline-ev").count() == 0
    assert page.evaluate("document.activeElement.hasAttribute('data-link')")


def test_a_passage_opens_exactly_its_characters(visit):
    """In every passage of the page: what is marked is what the offsets say, counted in code points."""
    page = visit().page
    wrong = page.evaluate(
        """[...document.querySelectorAll('#lineage .passages a[data-ev]')].flatMap(link => {
             link.click();
             const marked = [...document.querySelectorAll('#pane-body mark')].map(each => each.textContent).join('');
             const asked = (link.dataset.ev || link.hash.slice(1)).split(' ').map(run => run.split('.').pop().split('-'));
             const most = asked.reduce((sum, [start, end]) => sum + (end - start), 0);
             const size = [...marked].length;
             return size > 0 && size <= most && size >= most * .95 - 4 ? [] : [[link.dataset.ev, size, most]];
           })"""
    )
    assert wrong == []


def test_without_javascript_a_line_jumps_to_its_row(visit):
    page = visit(java_script_enabled=False).page
    target = page.locator(NOTE).first.get_attribute("href")
    page.locator(NOTE).first.click()
    assert page.url.endswith(target)


def test_renderings_stand_in_columns_on_a_desk_and_below_one_another_on_a_phone(visit):
    lefts = """() => {
      const row = [...document.querySelectorAll('.sbs tbody tr')].find(each => each.cells.length > 1);
      return [...row.cells].map(each => each.getBoundingClientRect().left);
    }"""
    wide, narrow = visit("one_story").page.evaluate(lefts), visit("one_story", **PHONE).page.evaluate(lefts)
    assert len(set(wide)) == len(wide) > 1 and len(set(narrow)) == 1


def test_the_sentence_of_origins_can_be_copied_whole(visit):
    page = visit("one_story").page
    page.locator(".mast .origins summary").click()
    text = page.locator(".mast .origins q").inner_text()
    assert text.startswith("5 reports, 3 origins") and text.endswith(".")
    page.locator(".mast .origins q").click()
    assert page.evaluate("getSelection().toString().trim()") == text


def test_a_stack_opens_the_list_of_its_reports(visit):
    page = visit("many").page
    page.locator("#lineage svg.h a[data-link^=stack]:not([tabindex])").first.click()
    assert page.locator("#pane-body .tie .codes a").count() == 19


def test_a_point_of_the_ledger_leads_to_the_section_that_draws_it(visit):
    page = visit().page
    links = page.locator("#ledger .kind").evaluate_all("all => all.map(each => each.getAttribute('href').slice(1))")
    assert links and all(page.evaluate("id => !!document.getElementById(id)", each) for each in links)
