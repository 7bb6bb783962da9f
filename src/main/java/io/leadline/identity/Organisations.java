package io.leadline.identity;

import java.util.List;

/** The companies that users may belong to. Implemented by the catalog, which knows the suppliers. */
public interface Organisations {

    /** By id, never more than the limit. */
    List<Organisation> first(int limit);
}
