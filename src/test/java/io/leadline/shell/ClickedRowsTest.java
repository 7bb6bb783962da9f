package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.grid.ItemDoubleClickEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page can say that anything was clicked; a view is told of rows and columns that its table has. */
class ClickedRowsTest {

    private final Table<String> table = new Table<>("Things");
    private final List<String> told = new ArrayList<>();
    private String row = "";
    private String column = "";

    @BeforeEach
    void someRow() {
        table.addColumn(String::length).setKey("length");
        table.show(List.of("first"));
        row = table.getDataCommunicator().getKeyMapper().key("first");
        column = table.getColumns().getFirst().getElement().getProperty("_flowId");
        table.addItemClickListener(
                click -> told.add(click.getItem() + " " + click.getColumn().getKey()));
        table.addItemDoubleClickListener(
                click -> told.add(click.getItem() + " " + click.getColumn().getKey()));
    }

    @ParameterizedTest
    @CsvSource({"ROW, COLUMN, 2", "ROW, , 0", "ROW, none, 0", ", COLUMN, 0", "99, COLUMN, 0", "x, x, 0", ", , 0"})
    void onlyARowInAColumnIsClicked(@Nullable String key, @Nullable String id, int times) {
        String itemKey = "ROW".equals(key) ? row : key;
        String columnId = "COLUMN".equals(id) ? column : id;

        ComponentUtil.fireEvent(
                table,
                new ItemClickEvent<>(table, true, itemKey, columnId, 0, 0, 0, 0, 1, 0, false, false, false, false));
        ComponentUtil.fireEvent(
                table,
                new ItemDoubleClickEvent<>(
                        table, true, itemKey, columnId, 0, 0, 0, 0, 2, 0, false, false, false, false));

        assertThat(told).hasSize(times).allMatch("first length"::equals);
    }
}
