package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateResult;
import io.leadline.partners.Certificates;
import io.leadline.shared.Sku;
import io.leadline.shell.Folded;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a company proves by paper, and what it is asked for. */
final class CertificatesCard extends Div {

    private static final int LAST_WITHDRAWN = 20;

    private final transient CertificateDesk desk;
    private final transient CurrentActor actor;
    private final boolean keeps;

    CertificatesCard(CertificateDesk desk, String supplierId, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
        this.keeps = desk.certificates().mayKeep(actor.get());
        List<Certificate> all = desk.certificates().own(actor.get());
        Component[] actions = keeps && all.size() < Certificates.MOST
                ? new Component[] {
                    Rows.add(
                            "add-certificate",
                            getTranslation("partners.certificates.add"),
                            () -> new CertificateDialog(desk, null, actor).open())
                }
                : new Component[0];
        Div card = Rows.card("certificates", getTranslation("partners.certificates.title"), actions);
        Map<Sku, String> names = desk.names(all);
        card.add(
                all.isEmpty()
                        ? Rows.quiet(getTranslation("partners.certificates.none"))
                        : new Portions<>(all, one -> row(one, names)));
        if (!keeps) {
            card.add(Rows.quiet(getTranslation("partners.certificates.keepers")));
        }
        List<Certificate> gone = desk.certificates().withdrawn(supplierId, LAST_WITHDRAWN, actor.get());
        if (!gone.isEmpty()) {
            card.add(new Folded(
                    getTranslation("partners.certificates.withdrawn"),
                    () -> new Portions<>(gone, one -> bare(one, desk.names(gone)))));
        }
        add(card);
    }

    private CertificateRow bare(Certificate one, Map<Sku, String> names) {
        return new CertificateRow(one, desk.certificates(), names, desk.today(), actor, List.of());
    }

    private CertificateRow row(Certificate one, Map<Sku, String> names) {
        if (!keeps) {
            return bare(one, names);
        }
        String title = CertificateWords.title(this, one);
        List<Component> actions = new ArrayList<>();
        actions.add(Rows.edit(
                getTranslation("partners.certificates.replace", title),
                () -> new CertificateDialog(desk, one, actor).open()));
        if (!one.versions().isEmpty()) {
            actions.add(Rows.remove(
                    getTranslation("partners.certificates.withdraw", title),
                    () -> new ReasonDialog("partners.certificates.withdrawing", reason -> withdraw(one, reason))
                            .open()));
        }
        return new CertificateRow(one, desk.certificates(), names, desk.today(), actor, actions);
    }

    private void withdraw(Certificate one, String reason) {
        if (desk.certificates().withdraw(one.id(), reason, actor.get()) instanceof CertificateResult.Refused) {
            Notice.refused(getTranslation("partners.not-saved"));
        } else {
            Notice.done(getTranslation("partners.certificates.withdrawn.done"));
        }
    }
}
