"""The brief in a real browser."""

import pytest

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}}

CONTRAST = """
(pairs) => {
  const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.createElement('span');
  document.body.append(probe);
  const rgb = (token) => {
    probe.style.color = `var(--${token})`;
    ctx.fillStyle = getComputedStyle(probe).color;
    ctx.fillRect(0, 0, 1, 1);
    return [...ctx.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (token) => {
    const [r, g, b] = rgb(token).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return pairs.map(([ink, ground]) => {
    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
    return [ink, ground, (a + 0.05) / (b + 0.05)];
  });
}
"""
TEXT = [(ink, ground) for ink in ("ink", "ink-2") for ground in ("paper", "card", "said")]
TEXT += [("ink", "hit"), ("ink-3", "paper"), ("ink-3", "card")]
TEXT += [(each, ground) for each in "abcd" for ground in ("paper", f"{each}-tint")]


@pytest.mark.parametrize("name", ["pile", "one_story", "many", "nothing"])
def test_it_logs_nothing_and_asks_the_network_for_nothing(visit, name):
    seen = visit(name)
    assert seen.errors == []
    assert [url for url in seen.requests if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("name", ["pile", "one_story", "many", "nothing"])
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_nothing_runs_out_of_the_window(visit, name, width):
    page = visit(name, viewport={"width": width, "height": 800}).page
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hidden_words_stay_inside_a_table_that_scrolls(visit):
    """They are positioned; without a positioned box around them they would widen the page."""
    page = visit().page
    assert page.evaluate(
        "[...document.querySelectorAll('.scroll')].every(each => getComputedStyle(each).position === 'relative')"
    )


def test_every_link_inside_the_page_has_its_place(visit):
    page = visit().page
    missing = page.evaluate(
        """[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
           .filter(id => id && !document.getElementById(id))"""
    )
    assert missing == []


def test_the_text_of_a_report_is_as_it_was_read(visit):
    """As the browser has it, small tags aside: this is what a reader copies."""
    page = visit("one_story").page
    shown = page.evaluate(
        """[...document.querySelectorAll('.text')].map(each => {
             const copy = each.cloneNode(true);
             copy.querySelectorAll('.tag, .gut').forEach(tag => tag.remove());
             return copy.textContent;
           })"""
    )
    assert any("We will not gamble with the lower town" in text and text.endswith("again on March 9.\n") for text in shown)


def test_wide_evidence_opens_in_the_pane_and_escape_gives_focus_back(visit):
    page = visit().page
    mark = page.locator(".lead .ev").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.locator("#pane-body .quote").count() == 3
    assert page.locator("#pane-body mark").first.inner_text().startswith('"We will not gamble')
    assert mark.get_attribute("aria-current") == "true"
    page.keyboard.press("Escape")
    assert mark.get_attribute("aria-current") is None
    assert page.evaluate("document.activeElement.classList.contains('ev')")


def test_narrow_evidence_opens_below_its_paragraph_and_close_gives_focus_back(visit):
    page = visit(**PHONE).page
    mark = page.locator(".lead .ev").first
    mark.click()
    box = page.locator(".inline-ev")
    assert box.count() == 1 and box.locator(".quote").count() == 3
    assert page.evaluate("document.activeElement.className") == "inline-ev"
    box.locator("button").click()
    assert box.count() == 0 and page.evaluate("document.activeElement.classList.contains('ev')")


@pytest.mark.parametrize("name", ["pile", "many"])
def test_every_mark_opens_a_box_on_a_phone(visit, name):
    seen = visit(name, **PHONE)
    shut = seen.page.evaluate(
        """() => {
             const links = [...document.querySelectorAll('main a[data-ev]')].filter(link => link.checkVisibility());
             const shut = (link) => {
               link.click();
               return !document.querySelector('.inline-ev .quote mark')?.checkVisibility();
             };
             return links.filter(shut).map(link => link.outerHTML);
           }"""
    )
    assert shut == [] and seen.errors == []


def test_every_piece_of_evidence_shows_its_characters(visit):
    page = visit().page
    empty = page.evaluate(
        """[...document.querySelectorAll('main a[data-ev]')].filter(link => {
             link.click();
             const pieces = [...document.querySelectorAll('#pane-body .quote')];
             return pieces.length === 0 || pieces.some(each => !each.querySelector('mark'));
           }).map(link => link.outerHTML)"""
    )
    assert empty == []


def test_the_theme_follows_the_system_and_the_switch(visit):
    page = visit(color_scheme="dark").page

    def ground():
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    dark = ground()
    page.locator(".theme label").nth(1).click()
    light = ground()
    assert dark == "rgb(21, 23, 26)" and light == "rgb(250, 248, 243)"
    page.reload()
    assert ground() == light
    page.locator(".theme label").nth(2).click()
    assert ground() == dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_in_both_themes(visit, scheme):
    page = visit("nothing", color_scheme=scheme).page
    assert [found for found in page.evaluate(CONTRAST, TEXT) if found[2] < 4.5] == []
    assert [found for found in page.evaluate(CONTRAST, [("rule-2", "paper"), ("rule-2", "card")]) if found[2] < 3] == []


def test_without_javascript_a_link_jumps_to_the_characters(visit):
    page = visit(java_script_enabled=False).page
    link = page.locator(".lead .ev").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(target)
    assert page.locator(f'[id="{target[1:]}"]').is_visible()
    assert page.locator(".lead p").first.is_visible() and page.locator(".lin.h").first.is_visible()


def test_without_javascript_the_theme_switch_works(visit):
    page = visit(java_script_enabled=False, color_scheme="light").page
    page.locator(".theme label").nth(2).click()
    assert page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(21, 23, 26)"


def test_a_link_to_something_folded_opens_the_fold(visit, briefs):
    page = visit("many").page
    place = page.evaluate("document.querySelector('details.long [id]').id")
    page.evaluate("id => { location.hash = id }", place)
    page.wait_for_function("id => document.getElementById(id).closest('details').open", arg=place)


def test_layers_can_be_switched_off(visit):
    page = visit().page
    ground = "getComputedStyle(document.querySelector('.text .m-q')).backgroundColor"
    before = page.evaluate(ground)
    page.locator("#ly-q").uncheck()
    assert page.evaluate(ground) != before


def test_print_is_light_and_leaves_out_what_paper_cannot_use(visit):
    page = visit(color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".bar").is_visible() and not page.locator(".pane").is_visible()
    assert page.locator(".text").first.is_visible()


def test_hostile_text_runs_nothing(visit):
    seen = visit()
    assert seen.page.evaluate("document.querySelectorAll('script').length") == 1
    assert seen.page.locator("img").count() == 0


def test_keyboard_reaches_the_account_first(visit):
    page = visit().page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_pictures_have_names_and_controls_have_labels(visit):
    page = visit().page
    assert page.evaluate(
        "[...document.querySelectorAll('svg[role=img]')].every(svg => svg.querySelector('title')?.textContent)"
    )
    nameless = page.evaluate(
        """[...document.querySelectorAll('main a[href]:not([aria-hidden=true]), button, summary')]
             .filter(each => !(each.textContent.trim() || each.getAttribute('aria-label'))).map(each => each.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize("name", ["pile", "many"])
def test_on_a_phone_an_actors_name_takes_the_whole_line(visit, name):
    page = visit(name, **PHONE).page
    widths = page.evaluate("[...document.querySelectorAll('.names tbody th')].map(each => each.getBoundingClientRect().width)")
    assert widths and min(width for width in widths if width) > 300


def test_stories_stand_side_by_side_where_there_is_room(visit):
    tops = "[...document.querySelectorAll('.stories > .story')].slice(0, 2).map(each => each.getBoundingClientRect().top)"
    wide, narrow = visit("pile").page.evaluate(tops), visit("pile", **PHONE).page.evaluate(tops)
    assert wide[0] == wide[1] and narrow[0] < narrow[1]
