"""Where each row of a long list stands: heights guessed first and corrected when a row is seen. Pure integers."""

from collections.abc import Iterable


class Heights:
    """A list of row heights in pixels whose sums, changes and look-ups take logarithmic time (a Fenwick tree)."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        return self.top(len(self._heights))

    def top(self, row: int) -> int:
        """The sum of all heights above `row`."""
        total = 0
        while row > 0:
            total += self._tree[row]
            row -= row & -row
        return total

    def set(self, row: int, height: int) -> int:
        """Correct the height of `row`. Returns the difference."""
        difference = height - self._heights[row]
        self._heights[row] = height
        node = row + 1
        while difference and node < len(self._tree):
            self._tree[node] += difference
            node += node & -node
        return difference

    def append(self, height: int) -> None:
        self._heights.append(height)
        node = len(self._heights)
        self._tree.append(height + self.top(node - 1) - self.top(node - (node & -node)))

    def find(self, y: int) -> int:
        """The row that covers `y`; the first or last one where `y` lies outside. -1 for an empty list."""
        row = 0
        left = y
        step = 1 << len(self._heights).bit_length()
        while step:
            after = row + step
            if after < len(self._tree) and self._tree[after] <= left:
                row = after
                left -= self._tree[after]
            step >>= 1
        return min(row, len(self._heights) - 1)


def guess_text(characters: int, lines: int, width: int, line_height: int, letter: float) -> int:
    """A likely height of running text: `characters` on `width` pixels at `letter` pixels each, `lines` breaks."""
    per_line = max(10.0, width / letter)
    return int((characters / per_line + 0.6 * lines + 1) * line_height)
