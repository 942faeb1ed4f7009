package dateline.admin;

import java.util.List;

/// The suppliers, sorted by name.
public record SupplierList(List<SupplierReport> suppliers) {
    public SupplierList {
        suppliers = List.copyOf(suppliers);
    }
}
