//! The JSON Schema of `pmlint.toml`: as its types say, with the names that editors can offer.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Map, Value, json};

use super::file::File;
use crate::page::Page;
use crate::preset::PRESETS;
use crate::rule::Rule;
use crate::vocabulary::Role;

/// Where the schema is to be had.
pub const SCHEMA: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/raw/main/pmlint.schema.json");

/// The JSON Schema of `pmlint.toml`, for documents that these rules look at. Draft 7, which editors of
/// TOML know best.
pub fn schema(rules: &[Rule<'_>]) -> Value {
    let mut settings = SchemaSettings::draft07();
    settings.inline_subschemas = true;
    let settings = settings.with_transform(RecursiveTransform(plain));
    let mut schema = settings.into_generator().into_root_schema_for::<File>().to_value();
    let Some(keys) = schema.get_mut("properties") else { return schema };

    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    add(keys, "/preset", "enum", json!(presets));

    let mut selectors = vec!["default", "all"];
    for rule in rules {
        if !selectors.contains(&rule.category.name()) {
            selectors.push(rule.category.name());
        }
    }
    selectors.extend(rules.iter().map(|rule| rule.name));
    // Rules of a team's own have names of their own.
    let selector = json!([{"enum": selectors}, {"type": "string"}]);
    add(keys, "/select/items", "anyOf", selector.clone());
    add(keys, "/ignore/items", "anyOf", selector);

    let level = keys.pointer("/severity/additionalProperties").cloned().unwrap_or_default();
    let severities = rules.iter().map(|rule| {
        let mut level = level.clone();
        add(&mut level, "", "description", json!(Page::read(rule.page).summary));
        (rule.name.to_owned(), level)
    });
    let severities: Map<String, Value> = severities.collect();
    add(keys, "/severity", "properties", severities.into());

    let titles = keys.pointer("/sections/additionalProperties").cloned().unwrap_or_default();
    let roles = Role::ALL.map(|role| (role.name().to_owned(), titles.clone()));
    add(keys, "/sections", "properties", roles.into_iter().collect::<Map<_, _>>().into());
    add(keys, "/sections", "additionalProperties", json!(false));

    add(&mut schema, "", "$id", json!(SCHEMA));
    schema
}

/// Sets a keyword of the schema at this JSON pointer.
fn add(schema: &mut Value, pointer: &str, keyword: &str, value: Value) {
    if let Some(Value::Object(schema)) = schema.pointer_mut(pointer) {
        schema.insert(keyword.to_owned(), value);
    }
}

/// TOML has no null: what is optional is left out. Descriptions are one line.
fn plain(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(mut forms)) = schema.remove("anyOf") {
        forms.retain(|form| form != &json!({"type": "null"}));
        match forms.as_mut_slice() {
            [Value::Object(only)] => {
                for (keyword, value) in std::mem::take(only) {
                    if schema.get(&keyword).is_none() {
                        schema.insert(keyword, value);
                    }
                }
            }
            _ => {
                schema.insert("anyOf".to_owned(), forms.into());
            }
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
}
