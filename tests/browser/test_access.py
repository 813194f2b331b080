"""Without a mouse, without eyes, without motion, on paper: what the page promises each."""

import pytest

pytestmark = pytest.mark.browser
NAMES = ["pile", "one_story", "many", "nothing"]
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.mark.parametrize("name", NAMES)
def test_focus_goes_in_the_order_of_the_page(visit, name):
    page = visit(name).page
    assert page.evaluate("[...document.querySelectorAll('[tabindex]')].filter(each => each.tabIndex > 0).length") == 0
    met = []
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => { const here = document.activeElement;
                       return [...document.querySelectorAll('*')].indexOf(here) * (here.checkVisibility() ? 1 : -1); }"""
        )
        if at == 2 or (met and at < met[-1] and at > 0):
            break
        met.append(at)
    assert len(met) > 12 and met == sorted(met) and min(met) > 0


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_by_id_has_its_element(visit, name):
    page = visit(name).page
    broken = page.evaluate(
        """[...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')].flatMap(each =>
             ['aria-labelledby', 'aria-describedby', 'for'].flatMap(kind => (each.getAttribute(kind) ?? '').split(' '))
           ).filter(id => id && !document.getElementById(id))"""
    )
    assert broken == []


@pytest.mark.parametrize("name", NAMES)
def test_regions_meters_and_what_scrolls_have_names(visit, name):
    page = visit(name).page
    nameless = page.evaluate(
        """[...document.querySelectorAll('main > section, aside, nav, meter, .scroll, [role=group], article[aria-label=""]')]
             .filter(each => !each.getAttribute('aria-label') && !each.getAttribute('aria-labelledby')
                             && !each.querySelector(':scope > title')).map(each => each.outerHTML.slice(0, 80))"""
    )
    assert nameless == []


def test_a_table_that_scrolls_can_be_scrolled_by_keyboard(visit):
    page = visit().page
    assert page.evaluate("[...document.querySelectorAll('.scroll')].every(each => each.tabIndex === 0)")


def test_enter_again_goes_into_the_evidence_and_escape_comes_back(visit):
    page = visit().page
    mark = page.locator(".lead .ev").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.classList.contains('ev')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "pane-body"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#pane-body') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('ev')")


@pytest.mark.parametrize(("motion", "behavior"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_where_motion_is_not_wanted(visit, motion, behavior):
    page = visit(**PHONE, reduced_motion=motion).page
    page.evaluate("Element.prototype.scrollIntoView = function (how) { window.asked = how?.behavior ?? window.asked }")
    page.locator(".lead .ev").first.click()
    assert page.evaluate("window.asked") == behavior
    moving = "all => all.filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0).length"
    assert page.locator("*").evaluate_all(moving) == 0


@pytest.mark.parametrize("name", ["pile", "one_story"])
def test_on_paper_nothing_is_folded(visit, name):
    page = visit(name).page
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """[...document.querySelectorAll('main details .text, main details table, main details .unsure')]
             .filter(each => !each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"""
    )
    assert hidden == []


@pytest.mark.parametrize("name", ["pile", "one_story", "many"])
def test_each_story_and_statement_says_how_many_reports_and_origins(visit, name):
    """The sentence that the page is for: at the top, and at every line of what happened."""
    page = visit(name).page
    head = page.locator("h1").inner_text().replace("\n", " ")
    assert "report" in head and "origin" in head
    lines = page.locator(".lead p").all_inner_texts()
    assert lines and all(" report" in each and " origin" in each for each in lines)
    counts = page.locator(".story .count a:not(.bounds)").all_inner_texts()
    assert all("report" in each and "origin" in each for each in counts)


def test_on_a_common_desk_the_bar_shows_every_section(visit):
    """The last 24 px of the bar fade out, for more to come."""
    page = visit(viewport={"width": 1280, "height": 800}).page
    fades = page.evaluate("document.querySelector('.toc').getBoundingClientRect().right - 24")
    ends = page.locator(".toc a").evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
    assert len(ends) > 7 and max(ends) <= fades
