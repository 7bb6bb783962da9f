package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.leadline.identity.Actor;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateResult;
import io.leadline.shared.Sku;
import io.leadline.shell.BpmnDiagram;
import io.leadline.shell.Folded;
import io.leadline.shell.Notice;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a supplier proves by paper, for those who buy: to be read, asked for, accepted and returned. */
@org.springframework.stereotype.Component
class CertificatesOnSupplier implements PagePart {

    private static final String SUPPLIER = "supplier/";
    private static final int LAST_WITHDRAWN = 20;

    private final CertificateDesk desk;

    CertificatesOnSupplier(CertificateDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.startsWith(SUPPLIER) && actor.get().purchases()
                ? Optional.of(new Card(desk, route.substring(SUPPLIER.length()), actor))
                : Optional.empty();
    }

    /** As it stands when the page is read. */
    private static final class Card extends Div {

        private final transient CertificateDesk desk;
        private final String supplierId;
        private final transient Supplier<Actor> actor;

        Card(CertificateDesk desk, String supplierId, Supplier<Actor> actor) {
            this.desk = desk;
            this.supplierId = supplierId;
            this.actor = actor;
            List<Certificate> all = desk.certificates().of(supplierId, actor.get());
            Div card = Rows.card(
                    "partner-certificates",
                    getTranslation("partners.certificates.title"),
                    Rows.add(
                            "ask-certificate",
                            getTranslation("partners.certificates.ask"),
                            () -> new WishDialog(desk, supplierId, null, actor).open()));
            Map<Sku, String> names = desk.names(all);
            card.add(
                    all.isEmpty()
                            ? Rows.quiet(getTranslation("partners.certificates.none.buyer"))
                            : new Portions<>(all, one -> followed(one, row(one, names, actions(one)))));
            List<Certificate> gone = desk.certificates().withdrawn(supplierId, LAST_WITHDRAWN, actor.get());
            if (!gone.isEmpty()) {
                card.add(new Folded(
                        getTranslation("partners.certificates.withdrawn"),
                        () -> new Portions<>(gone, one -> row(one, desk.names(gone), List.of()))));
            }
            add(card);
        }

        private CertificateRow row(Certificate one, Map<Sku, String> names, List<Button> actions) {
            return new CertificateRow(one, desk.certificates(), names, desk.today(), actor, actions);
        }

        /** With the drawing of its process, as long as that waits for something. */
        private CertificateRow followed(Certificate one, CertificateRow row) {
            if (one.watch() != null) {
                row.add(new Folded(getTranslation("partners.certificates.process"), () -> drawing(one.id())));
            }
            return row;
        }

        private Component drawing(String id) {
            return desk.drawings().of(id).stream()
                    .reduce((before, last) -> last)
                    .<Component>map(last -> BpmnDiagram.of(last.xml(), last.completed(), last.active()))
                    .orElseGet(() -> Rows.quiet(getTranslation("partners.certificates.process.none")));
        }

        private List<Button> actions(Certificate one) {
            String title = CertificateWords.title(this, one);
            List<Button> actions = new ArrayList<>();
            one.last().ifPresent(last -> {
                boolean accepted = one.verdict(last.number())
                        .filter(said -> said.word() == Certificate.Word.ACCEPTED)
                        .isPresent();
                if (!accepted || one.openWish().isPresent()) {
                    actions.add(act(
                            "partners.certificates.accept",
                            title,
                            () -> told(desk.certificates().accept(one.id(), last.number(), actor.get()))));
                }
                if (!one.isReturned(last)) {
                    actions.add(act(
                            "partners.certificates.return",
                            title,
                            () -> new ReasonDialog(
                                            "partners.certificates.returning",
                                            reason -> told(desk.certificates()
                                                    .giveBack(one.id(), last.number(), reason, actor.get())))
                                    .open()));
                }
            });
            actions.add(act(
                    "partners.certificates.again", title, () -> new WishDialog(desk, supplierId, one, actor).open()));
            if (one.versions().isEmpty()) {
                actions.add(act(
                        "partners.certificates.drop",
                        title,
                        () -> new ReasonDialog(
                                        "partners.certificates.dropping",
                                        reason -> told(desk.certificates().withdraw(one.id(), reason, actor.get())))
                                .open()));
            }
            return actions;
        }

        private Button act(String key, String about, Runnable act) {
            Button button = new Button(getTranslation(key), click -> act.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation(key) + ": " + about);
            return button;
        }

        private void told(CertificateResult result) {
            if (result instanceof CertificateResult.Refused(CertificateResult.Why why)) {
                Notice.refused(getTranslation("partners.certificates.refused." + why.name()));
            } else {
                Notice.done(getTranslation("partners.saved"));
            }
        }
    }
}
