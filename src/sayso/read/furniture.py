"""Lines that are page furniture by what they say."""

import re

# Whole lines, as news sites of all kinds print them.
_LINE = re.compile(
    r"(?:all|latest|top|breaking|more|related|recent|popular|trending|other|world|local|today'?s) (?:news|stories|articles|headlines|posts?|topics|content|links)"
    r"|all news|home(?: ?[>»/|].*)?|menu|navigation|search.{0,20}|news|world|politics|business|sports?|opinion|archive|skip to (?:main )?content.*"
    r"|back to top|top|print(?: this)?(?: (?:article|page|story))?|e-?mail(?: this.*)?|share(?: (?:this|on|via|with|now)\b.{0,60})?|tweet(?: this)?|follow us.{0,60}"
    r"|leave (?:a|your) (?:reply|comment).{0,40}|(?:post|add|write)(?: a)? (?:reply|comment).{0,20}|reply|(?:no|\d+) (?:comments?|replies|responses|shares?|likes?|views?)"
    r"|comments?(?: \(?\d+\)?| off| are closed.{0,20}| closed)?\.?|view (?:all )?comments?.{0,20}|cancel reply|your e-?mail address will not be published.*"
    r"|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|read (?:more|also|next|on|full (?:story|article))\b.{0,120}|see (?:also|more)\b.{0,120}|also read\b.{0,120}|don'?t miss.{0,30}"
    r"|subscribe.{0,80}|sign (?:up|in)\b.{0,80}|log ?in|register|newsletters?|get (?:our|the) .{0,40}newsletter.{0,40}|enter your e-?mail.{0,40}|join (?:us|our).{0,60}"
    r"|(?:next|previous|older|newer)(?: (?:post|article|story|page)s?)?(?: ?[:»«→←].*)?|load more.*|show more.*|click here.{0,80}|continue reading.{0,40}|advertisements?|sponsored.{0,30}|ad"
    r"|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: (?:of|and) .{0,30})?|cookie(?: policy|s)?|sitemap|rss|advertise(?: with us)?|careers|all rights reserved\.?"
    r"|tags?:?.{0,200}|filed under:?.{0,120}|categor(?:y|ies):.{0,120}|topics?:.{0,120}|posted in:?\b.{0,120}|keywords?:.{0,120}"
    r"|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|reddit|pinterest|google\+?|vk(?:ontakte)?|odnoklassniki|viber|tumblr|pocket"
    r"|file photo.{0,60}|photo(?:s|graph)?:.{0,120}|image(?: credit|source)?:.{0,120}|©.{0,120}|\(?c\) ?(?:19|20)\d\d.{0,120}|copyright\b.{0,160}|.{0,60}\ball rights reserved\b.{0,60}"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"\b(?:No|\d+) Comments? on\b|\bComments? Off on\b|\bthis (?:website|site) uses cookies\b|^(?:[•·▪►] ?).{1,40}$"
)


def is_furniture(line: str) -> bool:
    """Whether a line's own words show that it belongs to the page and not to the story ("Leave a Reply", "3 comments", a copyright)."""
    return len(line) < 240 and (_LINE.fullmatch(line) is not None or _ANYWHERE.search(line) is not None)


_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[\s©:,-]*(?:\(c\)\s*)?(?P<years>(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?)?[\s,.:©-]*(?:by\s+)?(?P<holder>[^\W\d_][^©\n]{1,80})",
    re.IGNORECASE,
)


def copyright_holder(line: str) -> tuple[int, int] | None:
    """Where a copyright line names its holder, in full; None for another line or where no holder is named."""
    match = _COPYRIGHT.match(line) if len(line) < 240 else None
    if not match:
        return None
    holder = re.split(r"\.(?:\s|$)|\s+[|·]\s+|,? all rights|,? \d{4}\b", match["holder"], flags=re.IGNORECASE)[0].rstrip(
        " ,.;-–—"
    )
    return (match.start("holder"), match.start("holder") + len(holder)) if len(holder) > 1 else None
