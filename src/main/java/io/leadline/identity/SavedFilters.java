package io.leadline.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters that each person has given a name; nobody sees another's. */
public interface SavedFilters {

    /** More on one page are no help. */
    int MOST = 40;

    /** By name. */
    List<SavedFilter> of(String userId, String page);

    /** What the page opens with. */
    default Optional<SavedFilter> preferred(String userId, String page) {
        return of(userId, page).stream().filter(SavedFilter::preferred).findFirst();
    }

    /**
     * Takes the place of the one with the same name; where it is preferred, the one that was is not any more.
     *
     * @return false if the page has {@link #MOST} already; nothing is kept then
     */
    boolean save(String userId, SavedFilter filter);

    /** @return false if there is none of the old name, or another has the new one; nothing is changed then */
    boolean rename(String userId, String page, String name, String newName);

    /** @param name null for a page that opens with everything */
    void prefer(String userId, String page, @Nullable String name);

    /** More figures on a first page are a list again. */
    int MOST_ON_HOME = 8;

    /** Those that the first page shows, by name. */
    List<SavedFilter> onHome(String userId);

    /** @return false if the first page has {@link #MOST_ON_HOME} already, or there is none of that name; nothing is changed then */
    boolean showOnHome(String userId, String page, String name, boolean shown);

    void delete(String userId, String page, String name);
}
