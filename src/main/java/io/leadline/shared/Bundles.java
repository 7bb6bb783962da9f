package io.leadline.shared;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of the language files outside a page; languages without texts read English. */
public final class Bundles {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /** @param feature as the files name it: {@code units} for {@code i18n/units_en.properties} */
    public static ResourceBundle of(String feature, Locale locale) {
        String name = "i18n." + feature;
        try {
            return ResourceBundle.getBundle(name, locale, EXACT);
        } catch (MissingResourceException noSuchLanguage) {
            return ResourceBundle.getBundle(name, Locale.ENGLISH, EXACT);
        }
    }
}
