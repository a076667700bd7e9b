package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * A person who suffered a harm, by name.
 *
 * @param name as the report has it
 * @param age in years; null where the report does not tell
 */
public record NamedVictim(String name, @Nullable Integer age) {
    public NamedVictim {
        Require.filled(name, "NamedVictim.name");
    }
}
