//! The outline that a client shows: sections, and in them events and action items.

use gen_lsp_types::{DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, SymbolKind};

use super::position;
use super::server::Server;
use crate::postmortem::{ActionItem, Event, Form, Postmortem, Section};
use crate::source::{Encoding, Span};

/// The most characters of a name.
const NAME: usize = 80;

/// The symbols of a document.
pub(super) fn symbols(
    server: &Server,
    params: &DocumentSymbolParams,
) -> Option<DocumentSymbolResponse> {
    let document = server.documents.get(&params.text_document.uri)?;
    let postmortem = server.workspace.read(document)?;
    let draw = Draw { postmortem: &postmortem, encoding: server.capabilities.encoding };
    Some(draw.tree().into())
}

struct Draw<'p> {
    postmortem: &'p Postmortem<'p>,
    encoding: Encoding,
}

impl Draw<'_> {
    /// Sections with what stands in them, in order of place.
    fn tree(&self) -> Vec<DocumentSymbol> {
        let sections = &self.postmortem.sections;
        let mut inside: Vec<Vec<DocumentSymbol>> = vec![Vec::new(); sections.len()];
        let mut top = Vec::new();
        for timeline in &self.postmortem.timelines {
            let home = timeline.section.and_then(|index| inside.get_mut(index));
            home.unwrap_or(&mut top).extend(timeline.events.iter().map(|event| self.event(event)));
        }
        for list in &self.postmortem.action_lists {
            let home = inside.get_mut(list.section).unwrap_or(&mut top);
            home.extend(list.items.iter().map(|item| self.action(item)));
        }
        // Children stand after their parents: from the last section on, each is complete when its
        // turn comes.
        for (index, section) in sections.iter().enumerate().rev() {
            let mut children = inside.pop().unwrap_or_default();
            children.sort_by_key(|child| child.range);
            let symbol = self.section(section, children);
            let parent = section.parent.filter(|parent| *parent < index);
            let home = parent.and_then(|parent| inside.get_mut(parent));
            home.unwrap_or(&mut top).push(symbol);
        }
        top.sort_by_key(|symbol| symbol.range);
        top
    }

    fn section(&self, section: &Section<'_>, children: Vec<DocumentSymbol>) -> DocumentSymbol {
        let roles: Vec<&str> = section.roles.iter().map(crate::vocabulary::Role::name).collect();
        let kind = match section.form {
            Form::Heading(_) | Form::Bold | Form::Plain => SymbolKind::String,
            Form::Field | Form::FrontMatter => SymbolKind::Field,
        };
        let symbol = self.symbol(&section.title, kind, section.span, section.title_span);
        DocumentSymbol {
            detail: Some(roles.join(", ")).filter(|detail| !detail.is_empty()),
            children: Some(children).filter(|children| !children.is_empty()),
            ..symbol
        }
    }

    fn event(&self, event: &Event<'_>) -> DocumentSymbol {
        let stamp = self.postmortem.quote(event.stamp_span);
        let name = format!("{stamp} {}", event.text);
        self.symbol(&name, SymbolKind::Event, event.span, event.stamp_span)
    }

    fn action(&self, item: &ActionItem) -> DocumentSymbol {
        let symbol = self.symbol(&item.text, SymbolKind::Object, item.span, item.text_span);
        DocumentSymbol { detail: item.owner.as_ref().map(|(owner, _)| owner.to_string()), ..symbol }
    }

    fn symbol(&self, name: &str, kind: SymbolKind, span: Span, select: Span) -> DocumentSymbol {
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = name.chars().take(NAME).collect();
        let range = |span| position::range(self.postmortem.source, span, self.encoding);
        DocumentSymbol {
            name: if name.is_empty() { "(untitled)".into() } else { name },
            kind,
            range: range(span.join(select)),
            selection_range: range(select),
            detail: None,
            tags: None,
            #[expect(deprecated)]
            deprecated: None,
            children: None,
        }
    }
}
