package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.Announcements.Part;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.Format;
import io.leadline.shell.OnAPage;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;

/** Of a long delivery all is booked that was counted, whether somebody looked at its line or not, and nothing else. */
@ExtendWith(OnAPage.class)
class ReceiptFormTest {

    private static final int LINES = 2_007;

    /** Of the first line two batches, of the last a part. */
    private static final Announced NOTICE = new Announced(
            "D-1",
            AnOrder.DAY,
            List.of(
                    new Part(1, Quantity.of(20), "B7"),
                    new Part(1, Quantity.of(15), "B8"),
                    new Part(LINES, Quantity.of(5), "")));

    /** Its goods say until when they are good. */
    private static final Announced DATED =
            new Announced("D-2", AnOrder.DAY, List.of(new Part(1, Quantity.of(20), "B9", AnOrder.DAY.plusDays(200))));

    private final PurchaseOrders orders = mock(PurchaseOrders.class);
    private final ArgumentCaptor<Delivery> delivery = ArgumentCaptor.forClass(Delivery.class);
    private PurchaseOrder order;
    private ReceiptForm form;

    @BeforeEach
    void aLongDelivery() {
        AnOrder many = AnOrder.anOrder();
        for (int line = 2; line <= LINES; line++) {
            many.and(line);
        }
        order = many.confirmed().now();
        OrderContext context = new OrderContext(
                order,
                () -> AnOrder.GOODS_IN,
                Set.of(OrderAction.RECEIVE),
                false,
                Format.of(Locale.ENGLISH, ZoneOffset.UTC),
                () -> {});
        form = new ReceiptForm(
                context, orders, AnOrder.TODAY, false, List.of(NOTICE, DATED), (sent, result, key) -> {});
        UI.getCurrent().add(form);
    }

    @Test
    void everythingIsCountedAsExpectedAtOnce() {
        button("all-received").click();

        assertThat(booked())
                .extracting(Delivery.Counted::good)
                .isEqualTo(order.lines().stream().map(OrderLine::open).toList());
    }

    @Test
    void whatANoticeTellsOfIsCountedAndNothingElse() {
        everything(form)
                .filter(one -> one instanceof Button by && by.hasClassName("by-notice"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(booked())
                .extracting(one ->
                        one.line() + ": " + one.good() + " " + one.stamp().batch())
                .containsExactly("1: 20 B7", "1: 15 B8", LINES + ": 5 ");
        assertThat(delivery.getValue().slip()).isEqualTo("D-1");
    }

    @Test
    void theDayOfABatchIsTakenFromItsNotice() {
        everything(form)
                .filter(one -> one instanceof Button by && by.hasClassName("by-notice"))
                .map(Button.class::cast)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(bestBefore(0).getValue()).isEqualTo(AnOrder.DAY.plusDays(200));
        assertThat(booked())
                .singleElement()
                .satisfies(one -> assertThat(one.stamp().until()).contains(AnOrder.DAY.plusDays(200)));
    }

    @Test
    void aDayThatWasTypedStaysWithItsBatchAlone() {
        byNotice();
        LocalDate day = AnOrder.TODAY.plusDays(90);
        bestBefore(0).setValue(day);
        batch().setValue("OTHER");
        bestBefore(1).setValue(day);

        byNotice();

        assertThat(bestBefore(0).getValue()).as("of another batch").isNull();
        assertThat(bestBefore(1).getValue()).as("of the same batch").isEqualTo(day);
    }

    private void byNotice() {
        everything(form)
                .filter(one -> one instanceof Button by && by.hasClassName("by-notice"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private DateField bestBefore(int place) {
        return everything(form)
                .filter(DateField.class::isInstance)
                .map(DateField.class::cast)
                .filter(one -> one.getLabel() != null && one.getLabel().contains("best-before"))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private TextLine batch() {
        return everything(form)
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .filter(one -> one.getLabel() != null && one.getLabel().contains("receipt.batch"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsCountedOtherwiseThanTheNoticeSaysIsBookedAsCounted() {
        everything(form)
                .filter(one -> one instanceof Button by && by.hasClassName("by-notice"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();

        form.scanned(order.lines().getLast().sku().value(), Quantity.of(2));

        assertThat(booked())
                .extracting(one -> one.line() + ": " + one.good())
                .containsExactly("1: 20", "1: 15", LINES + ": 7");
    }

    @Test
    void whatIsScannedIsFoundWhereNobodyHasLookedAndCountsAlone() {
        OrderLine last = order.lines().getLast();

        form.scanned(last.sku().value(), Quantity.of(3));

        assertThat(booked()).singleElement().satisfies(counted -> {
            assertThat(counted.line()).isEqualTo(last.number());
            assertThat(counted.good()).isEqualTo(Quantity.of(3));
        });
    }

    private List<Delivery.Counted> booked() {
        button("save-receipt").click();
        // What is far from what is expected is asked about first.
        everything(form)
                .filter(one -> one instanceof Button answer && answer.hasClassName("count-answer"))
                .map(Button.class::cast)
                .filter(answer -> answer.getText().contains("orders.receipt.odd.right"))
                .findFirst()
                .ifPresent(right -> {
                    right.click();
                    button("save-receipt").click();
                });
        verify(orders).receive(eq(order.id()), delivery.capture(), any());
        return delivery.getValue().lines();
    }

    private Button button(String id) {
        return everything(form)
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> everything(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(ReceiptFormTest::everything));
    }
}
