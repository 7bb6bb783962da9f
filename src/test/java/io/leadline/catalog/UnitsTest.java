package io.leadline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.shared.Bounds;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of pieces there are no parts, wherever somebody enters a quantity. */
class UnitsTest {

    /** Learns the unit as soon as its item is chosen. */
    private static final String OF_ORDERS = "io.leadline.ordering.ui.QuantityField";

    /** So many a week as a whole, of which the smallest is one. */
    private static final String A_WEEK = "io.leadline.partners.ui.CapacityDialog";

    @Test
    void ofPiecesThereAreNoPartsAndOfMetresThereAre() {
        assertThat(Units.range("Piece").fault(new BigDecimal("7.5"))).isPresent();
        assertThat(Units.range("Stück").fault(new BigDecimal("7"))).isEmpty();
        assertThat(Units.range("metre").fault(new BigDecimal("7.5"))).isEmpty();
        assertThat(Units.range("metre").fault(new BigDecimal("7.0001"))).isPresent();
    }

    @Test
    void everyFieldForAQuantityKnowsTheUnit() {
        Set<String> blind = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(one -> one.getPackageName().matches(".*\\.ui(\\..*)?"))
                        .filter(one -> one.getFieldAccessesFromSelf().stream()
                                .anyMatch(
                                        access -> access.getTarget().getOwner().isEquivalentTo(Bounds.class)
                                                && access.getTarget().getName().equals("QUANTITY")))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(blind)
                .as("pages that take a quantity without asking for its unit: give the field Units.range(unit)")
                .containsExactlyInAnyOrder(OF_ORDERS, A_WEEK);
    }
}
