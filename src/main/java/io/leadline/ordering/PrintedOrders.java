package io.leadline.ordering;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.OrderPdf;
import io.leadline.messaging.PdfOrder;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** An order as its supplier gets it on paper: with the mail, or in the hands of who reaches the supplier otherwise. */
@Service
public class PrintedOrders {

    private final PurchaseOrders orders;
    private final OrderPdf pdf;
    private final Suppliers suppliers;
    private final TermsBook terms;
    private final BusinessClock clock;
    private final String companyName;

    PrintedOrders(
            PurchaseOrders orders,
            OrderPdf pdf,
            Suppliers suppliers,
            TermsBook terms,
            BusinessClock clock,
            @Value("${leadline.company.name:Leadline}") String companyName) {
        this.orders = orders;
        this.pdf = pdf;
        this.suppliers = suppliers;
        this.terms = terms;
        this.clock = clock;
        this.companyName = companyName;
    }

    /** Empty before release, for orders that are not the actor's to see, and for who sees no prices. */
    public Optional<Attachment> find(String orderId, Actor actor) {
        return orders.find(orderId, actor)
                .filter(order -> actor.seesPrices())
                .filter(order -> order.talk().number() != null)
                .map(this::of);
    }

    Attachment of(PurchaseOrder order) {
        Optional<Supplier> supplier = suppliers.find(order.head().supplierId());
        Locale language = supplier.map(Supplier::language).orElse(Locale.ENGLISH);
        OrderTerms on = terms.of(order);
        TermsWords words = new TermsWords(language);
        Instant sentAt = Objects.requireNonNullElse(order.talk().sentAt(), clock.now());
        return pdf.print(new PdfOrder(
                order.name(),
                order.talk().round(),
                LocalDate.ofInstant(sentAt, clock.zone()),
                OrderLetters.requestedDate(order),
                new PdfOrder.Party(companyName, List.of()),
                new PdfOrder.Party(
                        order.head().supplierName(),
                        supplier.map(s -> Stream.of(on.supplier().shown(), s.email(), s.country())
                                        .filter(line -> !line.isBlank())
                                        .toList())
                                .orElse(List.of())),
                new PdfOrder.Party(order.head().locationName(), words.place(on)),
                OrderLetters.lines(order),
                order.total(),
                language,
                new PdfOrder.Terms(on.trade().delivery(), words.payment(on)),
                null));
    }
}
