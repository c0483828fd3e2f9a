//! Words of promises and wishes, in small letters.

/// Openings that put a promise before the verb.
pub(crate) const OPENINGS: &[&str] = &[
    "i also plan to", "i also want to", "i intend to", "i plan to", "i will", "i will also", "i'll", "i'll also", "need to",
    "needs to", "should", "the team should", "the team will", "we also need to", "we also plan to",
    "we also should", "we also want to", "we are also going to", "we are going to", "we must", "we must also",
    "we intend to", "we also intend to", "we need to", "we need to also", "we plan to", "we plan to also", "we should", "we should also", "we want to",
    "we want to also", "we will", "we will also", "we'll", "we'll also", "we're also going to", "we're going to",
];

/// Words of times to come, before a promise.
pub(crate) const TO_COME: &[&str] = &[
    "from now on", "going forward", "in future", "in the future", "in the long run", "in the long term", "later",
    "long term", "next",
];

/// Words between those who promise and the verb.
pub(crate) const WILL: &[&str] = &[
    "will", "shall", "is going to", "are going to", "plan to", "plans to", "intend to", "intends to",
];

/// Words behind which stands what something or someone is to do from now on.
pub(crate) const DUTIES: &[&str] = &[
    "should", "should also", "needs to", "need to", "must", "ought to", "has to", "have to",
];

/// Words that open a wish for a thing: `Better alerts`, `A check for …`.
pub(crate) const WISHES: &[&str] = &[
    "a", "additional", "all", "an", "automated", "automatic", "better", "comprehensive", "enhanced",
    "faster", "improved", "lack of", "more", "new", "proper", "real time", "regular", "stricter",
    "stronger", "the", "thorough", "tighter",
];

/// Words that make a sentence of a wish for a thing: it states how things will be.
pub(crate) const STATES: &[&str] = &[
    "are", "can", "has", "have", "is", "may", "must", "need", "needs", "shall", "should", "was",
    "were", "will", "would",
];

/// Phrases of those who tell what will be done.
pub(crate) const PLANS: &[&str] = &[
    "a future change",     "follow up", "follow ups", "going forward", "created tickets", "created issues",
    "opened tickets", "opened issues", "filed tickets", "filed issues", "to prevent similar",
    "to avoid similar", "next steps", "action item", "action items", "remains to be done",
    "still to be done", "will be added", "will be conducted", "will be fixed", "will be implemented",
    "will be improved", "will be introduced", "is under way", "are under way", "is underway", "are underway",
    "we are working on", "we're working on", "has committed to", "have committed to", "is being added",
    "are being added", "is being replaced", "are being replaced", "is being rotated", "are being rotated",
];
