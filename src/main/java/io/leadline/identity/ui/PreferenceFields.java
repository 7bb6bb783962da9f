package io.leadline.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.leadline.shell.Chosen;
import io.leadline.shell.LeadlineI18N;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language and time zone, wherever somebody chooses them. */
class PreferenceFields {

    /** The zones with a place name; the others are there for machines. */
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*") || id.equals("UTC"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private final Select<Locale> language = Chosen.always(new Select<>());
    private final ComboBox<ZoneId> zone = new ComboBox<>();

    PreferenceFields() {
        Locale shown = UI.getCurrent().getLocale();
        language.setLabel(UI.getCurrent().getTranslation("identity.profile.language"));
        language.setItems(LeadlineI18N.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        zone.setLabel(UI.getCurrent().getTranslation("identity.profile.zone"));
        zone.setItems(ZONES);
        zone.setItemLabelGenerator(
                id -> id.getId().replace('_', ' ') + " (" + id.getDisplayName(TextStyle.FULL, shown) + ")");
    }

    void set(Locale locale, ZoneId zoneId) {
        language.setValue(shown(locale));
        zone.setValue(zoneId);
    }

    /** The one of the portal's languages that a person with this locale reads. */
    static Locale shown(Locale locale) {
        return LeadlineI18N.LOCALES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    Select<Locale> language() {
        return language;
    }

    ComboBox<ZoneId> zone() {
        return zone;
    }

    /**
     * The language, with the country where the account has one and its language stays.
     *
     * @param before what holds for the account; null for a new one
     */
    Locale chosenLocale(@Nullable Locale before) {
        return before != null && shown(before).equals(language.getValue()) ? before : language.getValue();
    }

    /** A cleared field means the time everybody can convert from. */
    ZoneId chosenZone() {
        return zone.getOptionalValue().orElse(ZoneId.of("UTC"));
    }
}
