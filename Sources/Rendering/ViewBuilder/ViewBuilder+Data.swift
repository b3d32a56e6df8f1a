import Model

/// The page about the open data.
extension ViewBuilder {
  var dataView: DataView {
    let framework = CASEFramework(self)
    return DataView(
      tables: DataTable.all.map(view),
      packageURL: address.url(DataFiles.packageRoute),
      caseURL: framework.map { address.url($0.addresses.route(.package, "")) },
      caseListURL: framework.map { _ in address.url(CASEAddresses.documents) },
      coverageURL: graph.dimensions.isEmpty ? nil : address.url(.coverage),
      hasSamples: hasSampleStandards, license: graph.configuration.license?.name)
  }

  private func view(_ table: DataTable) -> DataTableView {
    DataTableView(
      name: table.name, label: table.label, summary: table.summary,
      jsonURL: address.url(table.jsonRoute), csvURL: address.url(table.csvRoute),
      schemaURL: address.url(table.schemaRoute),
      columns: table.columns.map {
        DataColumnView(
          name: $0.name, type: $0.type.words, summary: $0.summary, isRequired: $0.isRequired)
      })
  }
}
