//! Lines and labels of drawings.

use super::html::Html;

/// A coordinate as text.
pub(super) fn number(value: f64) -> String {
    format!("{value:.1}")
}

/// A straight line between two points.
pub(super) fn line(html: &mut Html, class: &'static str, [x1, y1, x2, y2]: [f64; 4]) {
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(number);
    html.void("line", &[("class", &class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]);
}

/// A label round a point.
pub(super) fn text(html: &mut Html, class: &'static str, x: f64, y: f64, label: &str) {
    html.leaf("text", &[("class", &class), ("x", &number(x)), ("y", &number(y))], label);
}

/// A bent line from a point to its label.
pub(super) fn leader(html: &mut Html, points: [(f64, f64); 4]) {
    let points = points.map(|(x, y)| format!("{},{}", number(x), number(y))).join(" ");
    html.void("polyline", &[("class", &"leader"), ("points", &points)]);
}
