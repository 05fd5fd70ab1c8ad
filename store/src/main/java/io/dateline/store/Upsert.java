package io.dateline.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of an upsert, made from the names of the columns. */
final class Upsert {

    private Upsert() {}

    /**
     * An upsert by the first column.
     *
     * @param guard when an existing row is replaced, as a condition on {@code excluded} and the table
     * @param columns name, or name and expression with the bound value in it ({@code "coding=CAST(:coding AS jsonb)"})
     */
    static String into(String table, String guard, String... columns) {
        String key = name(columns[0]);
        String names = Arrays.stream(columns).map(Upsert::name).collect(Collectors.joining(", "));
        String values = Arrays.stream(columns).map(Upsert::value).collect(Collectors.joining(", "));
        String updates = Arrays.stream(columns)
                .map(Upsert::name)
                .filter(name -> !name.equals(key))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ") ON CONFLICT (" + key
                + ") DO UPDATE SET " + updates + " WHERE " + guard;
    }

    private static String name(String column) {
        int equals = column.indexOf('=');
        return equals < 0 ? column : column.substring(0, equals);
    }

    private static String value(String column) {
        int equals = column.indexOf('=');
        return equals < 0 ? ":" + column : column.substring(equals + 1);
    }
}
