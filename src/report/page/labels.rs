//! Labels in a row, none over another.

/// How far labels may stand from their places before there are rather fewer of them.
const FAR: f64 = 90.0;
/// Labels in a row, each with its left end.
pub(super) struct Row<T> {
    labels: Vec<T>,
    lefts: Vec<f64>,
}

impl<T: Copy> Row<T> {
    /// The first choice of labels that all stand near their places, or else the last for which there is
    /// room. `place` gives where a label belongs and its width.
    pub(super) fn best(
        choices: impl IntoIterator<Item = Vec<T>>,
        room: f64,
        place: impl Fn(&T) -> (f64, f64),
    ) -> Option<Self> {
        let mut best = None;
        for labels in choices {
            let places: Vec<(f64, f64)> = labels.iter().map(&place).collect();
            let Some(lefts) = spread(&places, room) else { continue };
            let mut shown = places.iter().zip(&lefts);
            let near = shown.all(|((x, width), left)| (left + width / 2.0 - x).abs() <= FAR);
            best = Some(Self { labels, lefts });
            if near {
                break;
            }
        }
        best
    }

    /// Each label with where it belongs and where it stands.
    pub(super) fn places(
        &self,
        place: impl Fn(&T) -> (f64, f64),
    ) -> impl Iterator<Item = (T, f64, f64)> {
        self.labels.iter().zip(&self.lefts).map(move |(label, left)| {
            let (x, width) = place(label);
            (*label, x, left + width / 2.0)
        })
    }
}

/// The labels that stand near their places when they are set from left to right, and have room there.
pub(super) fn thinned<T: Copy>(
    labels: &[T],
    room: f64,
    place: impl Fn(&T) -> (f64, f64),
) -> Vec<T> {
    let mut end = 0.0_f64;
    let has_room = |label: &&T| {
        let (x, width) = place(label);
        let wanted = (x - width / 2.0).min(room - width).max(0.0);
        let left = wanted.max(end);
        let shown = left - wanted <= FAR / 3.0 && left + width <= room;
        end = if shown { left + width } else { end };
        shown
    };
    labels.iter().filter(has_room).copied().collect()
}

/// The left ends of labels, each given by the centre that it should have and its width, in order: as near
/// to their places as the others allow. `None` where `room` does not hold them.
fn spread(labels: &[(f64, f64)], room: f64) -> Option<Vec<f64>> {
    let total: f64 = labels.iter().map(|(_, width)| width).sum();
    if total > room {
        return None;
    }
    // Without the widths before them, lefts need only be in order; neighbours that are not share their mean.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    let mut before = 0.0;
    for (centre, width) in labels {
        let mut block = (centre - width / 2.0 - before, 1);
        before += width;
        while let Some(last) = blocks.pop_if(|last| last.0 > block.0) {
            let count = last.1 + block.1;
            let sum = last.0 * last.1 as f64 + block.0 * block.1 as f64;
            block = (sum / count as f64, count);
        }
        blocks.push(block);
    }
    let lefts = blocks.iter().flat_map(|(left, count)| std::iter::repeat_n(*left, *count));
    let mut before = 0.0;
    let place = |(left, (_, width)): (f64, &(f64, f64))| {
        let left = left.clamp(0.0, room - total) + before;
        before += width;
        left
    };
    Some(lefts.zip(labels).map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_in_place_where_they_can_and_touch_where_they_must() {
        for (labels, lefts) in [
            (&[] as &[(f64, f64)], Some(vec![])),
            (&[(50.0, 20.0)], Some(vec![40.0])),
            (&[(0.0, 20.0), (100.0, 20.0)], Some(vec![0.0, 80.0])),
            (&[(50.0, 20.0), (50.0, 20.0)], Some(vec![30.0, 50.0])),
            (&[(50.0, 20.0), (52.0, 20.0), (90.0, 20.0)], Some(vec![31.0, 51.0, 80.0])),
            (&[(99.0, 40.0), (99.0, 40.0)], Some(vec![20.0, 60.0])),
            (&[(10.0, 60.0), (90.0, 60.0)], None),
        ] {
            assert_eq!(spread(labels, 100.0), lefts, "{labels:?}");
        }
    }

    #[test]
    fn where_labels_crowd_there_are_fewer() {
        let place = |x: &i32| (f64::from(*x), 40.0);
        let sparse = [20, 200, 380, 580];
        assert_eq!(thinned(&sparse, 600.0, place), sparse);
        assert_eq!(thinned(&[20, 300, 310, 320, 330, 580], 600.0, place), [20, 300, 310, 580]);
        let all: Vec<i32> = (0..600).collect();
        let row = Row::best([all.clone(), thinned(&all, 600.0, place)], 600.0, place);
        assert_eq!(row.map(|row| row.labels.len()), Some(15));
        assert!(Row::best([all], 600.0, place).is_none());
    }
}
