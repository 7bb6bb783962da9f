package io.leadline.partners.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.OfficeHours;
import io.leadline.identity.Actor;
import io.leadline.partners.Company;
import io.leadline.partners.OwnCompany;
import io.leadline.shared.Edited;
import io.leadline.shell.Chosen;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Language, time zone and office hours of the own company. */
final class ReachDialog extends EditDialog<Company> {

    private static final int HALF_HOURS_A_DAY = 48;
    private static final List<LocalTime> TIMES = IntStream.range(0, HALF_HOURS_A_DAY)
            .mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30))
            .toList();

    private final transient OwnCompany companies;
    private final transient Company company;
    private final transient Supplier<Actor> actor;
    private final Select<Locale> language = Chosen.always(new Select<>());
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<LocalTime> from = new ComboBox<>();
    private final ComboBox<LocalTime> to = new ComboBox<>();

    ReachDialog(OwnCompany companies, Company company, Supplier<Actor> actor) {
        super(company, actor);
        this.companies = companies;
        this.company = company;
        this.actor = actor;
        setHeaderTitle(getTranslation("partners.reach.edit"));
        Locale now = company.supplier().language();
        language.setLabel(getTranslation("partners.reach.language"));
        language.setItems(
                List.of(Locale.ENGLISH, Locale.GERMAN).contains(now)
                        ? List.of(Locale.ENGLISH, Locale.GERMAN)
                        : List.of(Locale.ENGLISH, Locale.GERMAN, now));
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(getLocale()));
        language.setHelperText(getTranslation("partners.reach.language.help"));
        zone.setLabel(getTranslation("partners.reach.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        from.setLabel(getTranslation("partners.reach.from"));
        to.setLabel(getTranslation("partners.reach.to"));
        List.of(from, to).forEach(time -> {
            time.setItems(TIMES);
            time.setClearButtonVisible(true);
        });
        field(language, each -> each.supplier().language());
        field(zone, each -> each.supplier().zone().getId());
        field(from, each -> hours(each).map(OfficeHours::from).orElse(null));
        field(to, each -> hours(each).map(OfficeHours::to).orElse(null));
    }

    private static Optional<OfficeHours> hours(Company company) {
        return Optional.ofNullable(company.book().hours());
    }

    @Override
    protected Optional<Edited<Company>> save(@Nullable Company before) {
        boolean half = from.isEmpty() != to.isEmpty();
        boolean turned = !from.isEmpty() && !to.isEmpty() && !to.getValue().isAfter(from.getValue());
        to.setInvalid(half || turned);
        to.setErrorMessage(getTranslation("partners.reach.hours.wrong"));
        zone.setInvalid(zone.isEmpty());
        zone.setErrorMessage(getTranslation("partners.needed"));
        if (half || turned || zone.isEmpty()) {
            return Optional.empty();
        }
        Company now = before == null ? company : before;
        OfficeHours hours = from.isEmpty() ? null : new OfficeHours(from.getValue(), to.getValue());
        return Optional.of(companies.change(
                now, now.working(language.getValue(), ZoneId.of(zone.getValue()), hours), actor.get()));
    }

    @Override
    protected void saved(Company now) {
        Notice.done(getTranslation("partners.saved"));
    }
}
