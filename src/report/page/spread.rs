//! Labels in a row, none over another.

/// The left ends of labels, each given by the centre that it should have and its width, in order: as near
/// to their places as the others allow. `None` where `room` does not hold them.
pub(super) fn spread(labels: &[(f64, f64)], room: f64) -> Option<Vec<f64>> {
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
}
