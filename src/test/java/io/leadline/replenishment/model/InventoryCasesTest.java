package io.leadline.replenishment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Published and derived cases of all models; the file lies beside the project where it is there at all. */
class InventoryCasesTest {

    private static final Path CASES = Path.of("../shared/data/inventory_cases_dev.csv");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredInsideItsTolerance() throws IOException {
        assumeTrue(Files.isReadable(CASES));
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            rows = reader.stream().toList();
        }
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("id") + " " + row.getField("model"), () -> {
                    Map<?, ?> expected = JSON.readValue(row.getField("expected"), Map.class);
                    @SuppressWarnings("unchecked")
                    Map<String, Object> inputs = JSON.readValue(row.getField("inputs"), Map.class);
                    double tolerance = Double.parseDouble(row.getField("tolerance"));

                    Map<String, Object> result = Models.solve(row.getField("model"), inputs);

                    expected.forEach((name, value) -> assertClose(result.get(name), value, tolerance));
                }));
    }

    private static void assertClose(Object actual, Object expected, double tolerance) {
        if (expected instanceof List<?> list) {
            assertThat(actual)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                assertClose(((List<?>) actual).get(i), list.get(i), tolerance);
            }
        } else {
            double value = ((Number) expected).doubleValue();
            assertThat(((Number) actual).doubleValue())
                    .isCloseTo(value, org.assertj.core.data.Offset.offset(tolerance * Math.max(1, Math.abs(value))));
        }
    }
}
