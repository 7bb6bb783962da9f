package io.leadline.shipments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.DateField;
import io.leadline.shell.Folded;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.OnAPage;
import io.leadline.shell.TextLine;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentResult;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Shippable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;

/** A shipment is corrected on its page, and by the link of a mail. */
@ExtendWith(OnAPage.class)
class NoticeFormTest {

    private static final LocalDate TODAY = ShipmentExample.TODAY;

    private final Shipments shipments = mock();
    private final ShipmentSheets sheets = mock();
    private final BusinessClock clock = mock();
    private final ShipmentDesk desk = new ShipmentDesk(shipments, sheets, clock, mock(Live.class));
    private final Actor bearer = Actor.byLink("S1", "Maker", Locale.ENGLISH, ZoneOffset.UTC);

    @BeforeEach
    void today() {
        when(clock.today()).thenReturn(TODAY);
        // The sheet to be downloaded has an address of its own.
        VaadinSession session = mock();
        when(session.getResourceRegistry()).thenReturn(new StreamResourceRegistry(session));
        UI.getCurrent().getInternals().setSession(session);
    }

    private static Shipment shipment(List<Notice.Line> lines) {
        Shipment told = ShipmentExample.fresh("D-1", "S1", "O-1");
        Notice notice = new Notice("D-1", "Northgate", "", 0, TODAY, TODAY.plusDays(5), lines);
        return new Shipment(
                told.id(),
                1,
                told.supplierId(),
                told.supplierName(),
                told.locationId(),
                told.locationName(),
                notice,
                told.toldAt(),
                told.state(),
                List.of(),
                List.of(new Shipment.Step(Shipment.Kind.TOLD, "", notice, "sam", "Sam", told.toldAt())),
                List.of());
    }

    private static Notice.Line line(String order, int units, String batch) {
        return new Notice.Line(order, "P" + order, 1, new Sku("CUP"), "Cup", "piece", Quantity.of(units), batch);
    }

    private static Shippable open(String order) {
        return new Shippable(
                order,
                "P" + order,
                "L1",
                "Store",
                1,
                new Sku("CUP"),
                "Cup",
                "piece",
                Quantity.of(100),
                TODAY.plusDays(5));
    }

    private static Stream<Component> everything(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(NoticeFormTest::everything));
    }

    private static Button button(Component part, String name) {
        return everything(part)
                .filter(one -> one instanceof Button
                        && (one.getId().filter(name::equals).isPresent()
                                || one.getClassNames().contains(name)))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void batchesThatWereToldStayBatches() {
        Shipment one = shipment(List.of(line("O-1", 40, "B7"), line("O-1", 20, "B8")));
        when(shipments.shippable(eq("O-1"), any(), any())).thenReturn(List.of(open("O-1")));
        when(shipments.correct(any(), anyInt(), any(), any())).thenReturn(new ShipmentResult.Repeated(one));
        NoticeForm form = NoticeForm.correcting(one, desk, () -> bearer, () -> {});
        UI.getCurrent().add(form);

        button(form, "tell-shipment").click();

        ArgumentCaptor<Notice> said = ArgumentCaptor.captor();
        verify(shipments).correct(eq(one.id()), eq(1), said.capture(), any());
        assertThat(said.getValue().lines())
                .extracting(line -> line.batch() + " " + line.quantity())
                .containsExactly("B7 40", "B8 20");
    }

    @Test
    void aSheetOfAnotherShipmentIsNamedBesideTheNumberThatStays() {
        Shipment one = shipment(List.of(line("O-1", 40, "B7")));
        when(shipments.shippable(eq("O-1"), any(), any())).thenReturn(List.of(open("O-1")));
        NoticeForm form = NoticeForm.correcting(one, desk, () -> bearer, () -> {});
        UI.getCurrent().add(form);

        form.take(new ShipmentSheets.Result.Read(
                new ShipmentSheets.Papers("D-2", "", "", null, null, null),
                List.of(open("O-1").shipped(Quantity.of(5), "")),
                List.of()));

        assertThat(everything(form)
                        .filter(TextLine.class::isInstance)
                        .map(TextLine.class::cast)
                        .filter(field -> field.getValue().equals("D-1")))
                .singleElement()
                .satisfies(number -> assertThat(number.getHelperText()).contains("shipments.sheet.another"));
    }

    @Test
    void allOfALineIsAllOfItOnce() {
        Shipment one = shipment(List.of(line("O-1", 40, "B7"), line("O-1", 20, "B8")));
        when(shipments.shippable(eq("O-1"), any(), any())).thenReturn(List.of(open("O-1")));
        when(shipments.correct(any(), anyInt(), any(), any())).thenReturn(new ShipmentResult.Repeated(one));
        NoticeForm form = NoticeForm.correcting(one, desk, () -> bearer, () -> {});
        UI.getCurrent().add(form);

        button(form, "ship-all").click();
        button(form, "tell-shipment").click();

        ArgumentCaptor<Notice> said = ArgumentCaptor.captor();
        verify(shipments).correct(any(), anyInt(), said.capture(), any());
        assertThat(said.getValue().of("O-1", 1)).isEqualTo(Quantity.of(100));
    }

    @Test
    void whatASheetSaysStandsInTheFormToBeSentAndIsUnsavedUntilThen() {
        when(shipments.shippable(eq("O-1"), any(), any())).thenReturn(List.of(open("O-1")));
        when(shipments.tell(any(), any())).thenReturn(ShipmentResult.refused(ShipmentResult.Why.TOO_MUCH));
        Component card =
                new TellOnOrder(desk).on("order/O-1", () -> bearer, () -> {}).orElseThrow();
        UI.getCurrent().add(card);
        everything(card)
                .filter(Folded.class::isInstance)
                .map(Folded.class::cast)
                .findFirst()
                .orElseThrow()
                .setOpened(true);
        NoticeForm form = everything(card)
                .filter(NoticeForm.class::isInstance)
                .map(NoticeForm.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(form.unsaved()).isFalse();

        form.take(new ShipmentSheets.Result.Read(
                new ShipmentSheets.Papers("D-9", "Northgate", "", 2, TODAY, TODAY.plusDays(7)),
                List.of(
                        open("O-1").shipped(Quantity.of(40), "B7", TODAY.plusDays(90)),
                        open("O-1").shipped(Quantity.of(20), "B8")),
                List.of()));

        assertThat(form.unsavedFields()).as("papers, and the rows too").hasSizeGreaterThan(6);
        button(form, "tell-shipment").click();
        ArgumentCaptor<Notice> said = ArgumentCaptor.captor();
        verify(shipments).tell(said.capture(), eq(bearer));
        assertThat(said.getValue())
                .isEqualTo(new Notice(
                        "D-9",
                        "Northgate",
                        "",
                        2,
                        TODAY,
                        TODAY.plusDays(7),
                        List.of(
                                open("O-1").shipped(Quantity.of(40), "B7", TODAY.plusDays(90)),
                                open("O-1").shipped(Quantity.of(20), "B8"))));
        assertThat(form.unsaved()).as("it was refused, and stays").isTrue();
    }

    @Test
    void aLineThatASheetDoesNotHaveIsNotInTheShipment() {
        when(shipments.shippable(eq("O-1"), any(), any())).thenReturn(List.of(open("O-1"), open("O-2")));
        when(shipments.tell(any(), any())).thenReturn(ShipmentResult.refused(ShipmentResult.Why.TOO_MUCH));
        NoticeForm form = new NoticeForm(
                List.of(open("O-1"), open("O-2")),
                line -> List.of(new NoticeForm.Beginning(line.remaining(), "")),
                null,
                desk,
                Format.of(Locale.ENGLISH, ZoneOffset.UTC),
                notice -> shipments.tell(notice, bearer),
                () -> {});
        UI.getCurrent().add(form);

        form.take(new ShipmentSheets.Result.Read(
                new ShipmentSheets.Papers("D-9", "", "", null, null, null),
                List.of(open("O-2").shipped(Quantity.of(20), "")),
                List.of()));
        button(form, "tell-shipment").click();

        ArgumentCaptor<Notice> said = ArgumentCaptor.captor();
        verify(shipments).tell(said.capture(), eq(bearer));
        assertThat(said.getValue().orders()).containsExactly("O-2");
    }

    @Test
    void byTheLinkOfOneOrderTheDayOfAShipmentOfSeveralIsTold() {
        Shipment one = shipment(List.of(line("O-1", 40, ""), line("O-2", 20, "")));
        when(shipments.ofOrder("O-1", bearer)).thenReturn(List.of(one));
        when(shipments.pass(any(), any(), any(), any())).thenReturn(new ShipmentResult.Repeated(one));
        Component card =
                new CorrectOnOrder(desk).on("order/O-1", () -> bearer, () -> {}).orElseThrow();
        UI.getCurrent().add(card);
        Folded folded = everything(card)
                .filter(Folded.class::isInstance)
                .map(Folded.class::cast)
                .findFirst()
                .orElseThrow();
        folded.setOpened(true);
        everything(card)
                .filter(DateField.class::isInstance)
                .map(DateField.class::cast)
                .findFirst()
                .orElseThrow()
                .setValue(TODAY.plusDays(9));

        button(card, "say-arrival").click();

        ArgumentCaptor<Milestone> said = ArgumentCaptor.captor();
        verify(shipments).pass(eq(one.id()), said.capture(), eq(""), eq(bearer));
        assertThat(said.getValue())
                .isEqualTo(new Milestone(Milestone.Kind.DELIVERED, Milestone.Sort.ESTIMATED, TODAY.plusDays(9), null));
    }

    @Test
    void whatTheOrderIsNotAwaitedFromIsNotAskedAbout() {
        Shipment one = shipment(List.of(line("O-1", 40, ""), line("O-2", 20, "")));
        Shipment come = new Shipment(
                one.id(),
                2,
                one.supplierId(),
                one.supplierName(),
                one.locationId(),
                one.locationName(),
                one.notice(),
                one.toldAt(),
                one.state(),
                List.of(new Shipment.Came("O-1", 1, TODAY)),
                one.steps(),
                List.of());
        when(shipments.ofOrder("O-1", bearer)).thenReturn(List.of(come));

        assertThat(new CorrectOnOrder(desk).on("order/O-1", () -> bearer, () -> {}))
                .isEmpty();
    }
}
