package io.leadline.ordering.ui;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.ui.SupplierCourse.Step;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplierCourseTest {

    @ParameterizedTest
    @EnumSource
    void endsWhereTheOrderStandsAndPassesOnlyWhatASupplierCanMeet(OrderState state) {
        PurchaseOrder order = anOrder(state).now();
        if (order.talk().number() == null) {
            return;
        }
        PurchaseOrder seen = order.forSupplier();

        List<Step> steps = SupplierCourse.of(seen);

        assertThat(steps).hasSameSizeAs(seen.log().history());
        assertThat(steps.getLast().state()).isEqualTo(seen.state());
        assertThat(steps).extracting(Step::state).isSubsetOf(OrderState.ofSuppliers());
    }
}
