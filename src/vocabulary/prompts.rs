//! What unfilled templates say.

/// Words in capitals that mark work to be done.
pub(crate) const MARKERS: &[&str] = &["TBD", "TBA", "TBC", "TODO", "XXX", "FIXME", "XXXX", "TBD_"];

/// Patterns of dates and times that are not filled in; the longest counts.
pub(crate) const FORMATS: &[&str] = &[
    "YYYY-MM-DD", "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:mm", "YYYY-MM-DD hh:mm",
    "YYYY-MM-DD HH:MM UTC", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "YYYY/MM/DD", "YYYY.MM.DD",
    "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "dd/mm/yyyy",
    "mm/dd/yyyy", "YY-MM-DD", "YYYYMMDD", "YYYY-MM", "HH:MM", "HH:mm", "hh:mm", "HH:MM:SS",
    "HH:mm:ss", "hh:mm:ss", "20XX-XX-XX", "20xx-xx-xx", "20XX-MM-DD", "2024-XX-XX", "2025-XX-XX",
    "2026-XX-XX", "2023-XX-XX", "20YY-MM-DD",
];

/// Beginnings of sentences that ask the writer for something, in small letters.
pub(crate) const ASKS: &[&str] = &[
    "describe the", "describe what", "describe how", "describe your", "describe any", "describe in",
    "describe here", "describe briefly", "describe impact", "briefly describe", "explain the",
    "explain what", "explain how", "explain why", "list the", "list all", "list any", "list here",
    "list of", "list what", "list who", "list relevant", "list each", "provide a", "provide the",
    "provide an", "provide any", "provide details", "insert", "please provide", "please describe",
    "please list", "please explain", "please fill", "please add", "fill in", "fill out",
    "enter the", "enter a", "enter your", "add a brief", "add a short", "add a summary",
    "add details", "add the", "add any", "add your", "add more", "write a", "write the",
    "write here", "write your", "include a", "include the", "include any", "include details",
    "summarize the", "summarise the", "replace this", "replace with", "delete this",
    "remove this section", "your name", "name of the", "short event description",
    "short description", "brief description", "a brief description", "a short description",
    "a brief summary", "a short summary", "one sentence", "one paragraph", "in one sentence",
    "event description", "what happened", "what went", "who was", "which users", "how many users",
    "how long", "when did", "how was", "what was the", "what is the", "outline the", "state the",
    "report the", "document the", "specify", "décrire", "décrivez", "lister", "indiquer",
    "indiquez", "insérer", "describir", "describa", "describe el", "describe la", "enumerar",
    "indicar", "insertar", "descreva", "descrever", "liste", "listar", "inserir", "insira",
    "informe", "beschreiben sie", "beschreibe", "hier beschreiben", "auflisten", "einfügen",
    "hier einfügen", "descrivere", "descrivi", "elencare", "inserire", "inserisci", "ここに", "記入",
    "記述してください", "填写", "请填写", "请描述", "在此",
];

/// Signs at which a placeholder may begin.
pub(crate) const OPENINGS: &[&str] = &["[", "<", "{{", "?", "@"];

/// Stock text, in small letters.
pub(crate) const DUMMIES: &[&str] =
    &["lorem ipsum", "short event description", "your text here", "insert text here", "text goes here", "example text"];

/// Names of HTML's elements that may stand between angles with a space or alone.
pub(crate) const HTML: &[&str] = &[
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link",
    "main", "mark", "meta", "nav", "ol", "p", "picture", "pre", "q", "s", "samp", "script",
    "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "template", "tfoot", "th", "thead", "time", "title", "tr", "tt",
    "u", "ul", "var", "video", "path",
];

/// Bracketed words that belong to finished text, in small letters.
pub(crate) const NOT_PROMPTS: &[&str] = &[
    "sic", "link", "x", "info", "warn", "warning", "error", "debug", "trace", "fatal", "main",
    "done", "todo", "wip", "source", "edit", "ref", "citation needed", "redacted", "image", "utc",
    "note", "tip", "important", "caution", "toc", "draft", "public", "internal",
];

/// How marks in capitals begin that are set behind an entry: `<START OF OUTAGE>`.
pub(crate) const SET_MARKS: &[&str] = &["START OF ", "END OF ", "BEGIN OF ", "BEGINNING OF "];

/// Last words of a prompt between brackets: what it asks for, in small letters.
pub(crate) const PROMPT_NOUNS: &[&str] = &[
    "name", "names", "date", "time", "title", "lead", "owner", "author", "authors", "description",
    "summary", "number", "percentage", "duration", "link here", "person", "assignee", "service",
    "team", "severity", "here", "reason", "cause", "impact", "event", "action", "role", "email",
    "timestamp", "url", "placeholder", "tbd", "insert", "details", "detail", "start", "end",
    "timezone", "zone", "customer", "reviewer", "manager", "engineer", "participants",
    "participant", "id", "value", "commander", "incident", "component", "x%", "xx", "amount", "nom",
    "titre", "nombre", "fecha", "título", "nome", "data", "hora", "datum", "titel", "titolo", "日付",
    "名前", "担当者", "日期", "姓名", "标题",
];

/// Those of them that alone between brackets are a tag rather than a prompt: `[Incident] Login outage`.
pub(crate) const TAGS: &[&str] = &[
    "incident", "event", "action", "impact", "service", "team", "start", "end", "cause", "reason",
    "role", "id", "value", "component", "engineer", "manager", "lead", "details", "detail", "zone",
    "here", "customer", "reviewer", "participant", "participants", "author", "owner", "data",
    "summary",
];
