package io.leadline.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cells of a column as long as it is shown. The framework makes those of hidden ones, too: of each row that is a line
 * the card that it would be on a phone, which is as much again to reckon, to send and to hold.
 */
final class ColumnCells<T> implements DataGenerator<T> {

    private final DataGenerator<T> cells;
    private Grid.@Nullable Column<T> column;

    ColumnCells(DataGenerator<T> cells) {
        this.cells = cells;
    }

    void belongTo(Grid.Column<T> theirs) {
        column = theirs;
    }

    private boolean shown() {
        Grid.Column<T> theirs = column;
        return theirs == null || theirs.isVisible();
    }

    @Override
    public void generateData(T row, ObjectNode data) {
        if (shown()) {
            cells.generateData(row, data);
        } else {
            // Made while it was shown: what can be in one place alone is elsewhere from now on.
            cells.destroyData(row);
        }
    }

    @Override
    public void refreshData(T row) {
        if (shown()) {
            cells.refreshData(row);
        }
    }

    @Override
    public void destroyData(T row) {
        cells.destroyData(row);
    }

    @Override
    public void destroyAllData() {
        cells.destroyAllData();
    }
}
