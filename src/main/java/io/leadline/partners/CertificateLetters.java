package io.leadline.partners;

import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Duty;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails about certificates, once for each fact. */
@Component
public class CertificateLetters {

    private final Scribe scribe;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final ContactBooks books;
    private final BusinessClock clock;

    CertificateLetters(
            Scribe scribe, Receivers receivers, Suppliers suppliers, ContactBooks books, BusinessClock clock) {
        this.scribe = scribe;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.books = books;
        this.clock = clock;
    }

    /** To those who answer questions about quality at the supplier, or to its own address where nobody does. */
    public void ask(Certificate certificate, int watch) {
        Certificate.Watch now = certificate.watch();
        if (now == null || now.number() != watch) {
            return;
        }
        Map<MailKey, Object> values = values(certificate);
        values.put(MailKey.ROUTE, "company");
        MailTemplate template =
                now.cause() == Certificate.Cause.ENDS ? MailTemplate.CERTIFICATE_ENDS : MailTemplate.CERTIFICATE_ASKED;
        if (now.cause() == Certificate.Cause.ENDS) {
            values.put(MailKey.VALID_UNTIL, now.day());
        } else {
            values.put(MailKey.NEED_DATE, now.day());
            words(certificate, now.cause(), values);
        }
        toSupplier(certificate, new Fact(certificate.id() + "#w" + watch + "#ask", template, certificate.id(), values));
    }

    private static void words(Certificate certificate, Certificate.Cause cause, Map<MailKey, Object> values) {
        certificate
                .openWish()
                .map(Certificate.Wish::note)
                .filter(note -> !note.isBlank())
                .ifPresent(note -> values.put(MailKey.NOTE, note));
        if (cause == Certificate.Cause.RETURNED) {
            certificate
                    .last()
                    .flatMap(last -> certificate.verdict(last.number()))
                    .map(Certificate.Verdict::reason)
                    .filter(reason -> !reason.isBlank())
                    .ifPresent(reason -> values.put(MailKey.REASON, reason));
        }
    }

    /** The same again, at most once a day; asked on a day off, each week's day would be one. */
    public void remind(Certificate certificate, int watch) {
        Certificate.Watch now = certificate.watch();
        if (now == null || now.number() != watch) {
            return;
        }
        Map<MailKey, Object> values = values(certificate);
        values.put(MailKey.ROUTE, "company");
        values.put(MailKey.NEED_DATE, now.day());
        toSupplier(
                certificate,
                new Fact(
                        certificate.id() + "#w" + watch + "#remind#" + clock.today(),
                        MailTemplate.CERTIFICATE_REMINDER,
                        certificate.id(),
                        values));
    }

    /** To the buyers, once: it ran out, or was not given by the day on which it is needed. */
    public void out(Certificate certificate, int watch) {
        Certificate.Watch now = certificate.watch();
        if (now == null || now.number() != watch) {
            return;
        }
        Map<MailKey, Object> values = toCompany(certificate);
        values.put(MailKey.NEED_DATE, now.day());
        scribe.toRole(
                Role.BUYER,
                new Fact(
                        certificate.id() + "#w" + watch + "#out",
                        MailTemplate.CERTIFICATE_OUT,
                        certificate.id(),
                        values));
    }

    /** To who asked for the last version. */
    public void given(Certificate certificate) {
        if (certificate.withdrawn() != null || certificate.wishes().isEmpty()) {
            return;
        }
        Certificate.Wish wish = certificate.wishes().getLast();
        certificate
                .last()
                .filter(last -> !last.at().isBefore(wish.at()))
                .ifPresent(last -> receivers
                        .person(wish.askedBy())
                        .ifPresent(receiver -> scribe.to(
                                receiver,
                                new Fact(
                                        certificate.id() + "#given#" + last.number(),
                                        MailTemplate.CERTIFICATE_GIVEN,
                                        certificate.id(),
                                        toCompany(certificate)))));
    }

    private Map<MailKey, Object> toCompany(Certificate certificate) {
        Map<MailKey, Object> values = values(certificate);
        values.put(
                MailKey.SUPPLIER_NAME,
                suppliers.find(certificate.supplierId()).map(Supplier::name).orElse(certificate.supplierId()));
        values.put(MailKey.ROUTE, "supplier/" + certificate.supplierId());
        return values;
    }

    private static Map<MailKey, Object> values(Certificate certificate) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.CERTIFICATE, certificate.kind().name());
        if (!certificate.called().isEmpty()) {
            values.put(MailKey.CERTIFICATE_NAME, certificate.called());
        }
        return values;
    }

    private void toSupplier(Certificate certificate, Fact fact) {
        Optional<Supplier> supplier = suppliers.find(certificate.supplierId());
        List<SupplierContact> contacts = books.of(certificate.supplierId()).contacts().stream()
                .filter(contact -> contact.duties().contains(Duty.QUALITY)
                        && !contact.email().isEmpty())
                .toList();
        supplier.ifPresent(known -> {
            if (contacts.isEmpty()) {
                scribe.toSupplier(known.id(), fact, clock.now());
            } else {
                contacts.forEach(contact -> scribe.toContact(known, contact, fact));
            }
        });
    }
}
