//! House styles: what each requires, how strict it is, and the template it starts from. Data only.

use jiff::civil::Date;

use crate::rule::Severity;
use crate::vocabulary::Role;

mod alx;
mod atlassian;
mod aws_coe;
mod azure_pir;
mod default;
mod etsy_morgue;
mod gitlab;
mod google_sre;
mod learning_review;
mod pagerduty;

/// A house style.
#[derive(Debug, Clone, Copy)]
pub struct Preset {
    /// Kebab-case; what `--preset` and `pmlint.toml` call it.
    pub name: &'static str,
    /// One line for lists: whose style it is.
    pub title: &'static str,
    /// What every document must have, in the order of the template.
    pub required: &'static [Role],
    /// Severities that differ from the rules' own; `None` switches a rule off.
    pub severities: &'static [(&'static str, Option<Severity>)],
    /// Section titles that only this style uses, or uses for something of its own, in the spelling that titles are
    /// compared in.
    pub sections: &'static [(&'static str, Role)],
    /// Fewest and most words, where the style sets a length.
    pub words: Option<(usize, usize)>,
    /// A document with `{{title}}`, `{{date}}` and `{{author}}` to be filled in, and placeholders.
    pub template: &'static str,
}

/// Every preset; the first is the default.
pub const PRESETS: &[Preset] = &[
    default::PRESET,
    google_sre::PRESET,
    pagerduty::PRESET,
    atlassian::PRESET,
    aws_coe::PRESET,
    gitlab::PRESET,
    azure_pir::PRESET,
    etsy_morgue::PRESET,
    learning_review::PRESET,
    alx::PRESET,
];

/// The preset of that name.
pub fn by_name(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}

impl Preset {
    /// The sections of the template: their titles, and what stands under them.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let sections = self.template.split("\n## ").skip(1);
        let parts = sections.filter_map(|section| section.split_once('\n'));
        parts.map(|(title, body)| (title.trim(), body.trim()))
    }

    /// A new document from the template.
    pub fn document(&self, title: &str, date: Date, author: &str) -> String {
        self.template
            .replace("{{date}}", &date.to_string())
            .replace("{{author}}", author)
            .replace("{{title}}", title)
    }
}
