// Written by the golden tests (APUS_RECORD=1 swift test --filter Goldens); do not edit.

import Generated

/// The types that `Specs/features/*/roundtrips.yaml` name, by their full names.
let featureTypes: [String: FeatureType] = {
    var types: [String: FeatureType] = [:]
    addNullBranch(&types)
    addYamlNullInType(&types)
    addRefSiblingsIn30(&types)
    addRefSiblingsIn31(&types)
    addNullableAllof(&types)
    addNullableIn31(&types)
    addNullableAgainstEnum(&types)
    addNullableEnum(&types)
    addRequiredNullable(&types)
    addPatchWithThreeStates(&types)
    addNullItems(&types)
    addDefaultOnRequired(&types)
    addDefaultOfTheWrongType(&types)
    addDefaultThroughAReference(&types)
    addRequiredButNotDescribed(&types)
    addRequiredInAnotherBranch(&types)
    addAllofSiblings(&types)
    addAllofNarrowing(&types)
    addAllofClosedBase(&types)
    addParentAndChild(&types)
    addParentWithDiscriminatorOnly(&types)
    addOneofBesideProperties(&types)
    addFirstMatchWins(&types)
    addIntegerOrNumber(&types)
    addEnumOrString(&types)
    addUnknownCaseSwallows(&types)
    addMappingForms(&types)
    addManyTagsToOneType(&types)
    addDiscriminatorAbsentInVariant(&types)
    addDiscriminatorWithInlineVariants(&types)
    addTagsThatAreNotStrings(&types)
    addNestedDiscriminators(&types)
    addUnionOfOne(&types)
    addUnionOfArrays(&types)
    addImpossibleSchemas(&types)
    addPropertiesWithoutType(&types)
    addBooleanAndEmptySchemas(&types)
    addSeveralTypes(&types)
    addBigBounds(&types)
    addBigValues(&types)
    addNumbersAsStrings(&types)
    addExclusiveMinimumIn30(&types)
    addExclusiveMinimumIn31(&types)
    addOddEnumValues(&types)
    addEqualEnumValues(&types)
    addIntegerEnumWithStrings(&types)
    addHugeEnum(&types)
    addKnownKeysAndFreeOnes(&types)
    addClosedObjects(&types)
    addPatternProperties(&types)
    addTuples(&types)
    addUniqueItems(&types)
    addLengthUnits(&types)
    addPatterns(&types)
    addKeywordsOfOtherTypes(&types)
    addBase64(&types)
    addBinaryAndAnyJson(&types)
    addDates(&types)
    addPlainScalars(&types)
    addAnchorsAndMergeKeys(&types)
    addCrlfAndBom(&types)
    addUtf16(&types)
    addShortVersion(&types)
    addUnknownPatchVersion(&types)
    addVersionAsANumber(&types)
    addPointerEscapes(&types)
    addReferenceBase(&types)
    addReferencesToWholeFiles(&types)
    addRecursion(&types)
    addAliasOfItself(&types)
    addComponentsOnly(&types)
    addEmptyPaths(&types)
    addWebhooksOnly(&types)
    addReservedNames(&types)
    addPropertyNames(&types)
    addTextInjection(&types)
    addDeprecatedMembers(&types)
    addExpressionSize(&types)
    addIsolation(&types)
    addLongInitializers(&types)
    addStableOrder(&types)
    addRefAsData(&types)
    addPlaceholderNames(&types)
    addDeprecatedTypes(&types)
    addAnyOfSeveralAtOnce(&types)
    addCookieContent(&types)
    addCustomTypes(&types)
    addFormBody(&types)
    addJsonDocument(&types)
    addJsonSchema202012(&types)
    addLargeValues(&types)
    addMarkdownPage(&types)
    addMultipartBody(&types)
    addNullableSuccess(&types)
    addOpenAndClosedEnums(&types)
    addOpenapi32(&types)
    addReadOnlyAndWriteOnly(&types)
    addSinglePrecision(&types)
    addSwagger2Petstore(&types)
    addWebhooksAndCallbacks(&types)
    addWhatClientsDoNotNeed(&types)
    return types
}()

private func addNullBranch(_ types: inout [String: FeatureType]) {
    types["NullBranch.Pet"] = FeatureType(NullBranch.Pet.self)
}

private func addYamlNullInType(_ types: inout [String: FeatureType]) {
    types["YamlNullInType.Pet"] = FeatureType(YamlNullInType.Pet.self)
}

private func addRefSiblingsIn30(_ types: inout [String: FeatureType]) {
    types["RefSiblingsIn30.Pet"] = FeatureType(RefSiblingsIn30.Pet.self)
}

private func addRefSiblingsIn31(_ types: inout [String: FeatureType]) {
    types["RefSiblingsIn31.Pet"] = FeatureType(RefSiblingsIn31.Pet.self)
}

private func addNullableAllof(_ types: inout [String: FeatureType]) {
    types["NullableAllof.Pet"] = FeatureType(NullableAllof.Pet.self)
}

private func addNullableIn31(_ types: inout [String: FeatureType]) {
    types["NullableIn31.Pet"] = FeatureType(NullableIn31.Pet.self)
}

private func addNullableAgainstEnum(_ types: inout [String: FeatureType]) {
    types["NullableAgainstEnum.Pet"] = FeatureType(NullableAgainstEnum.Pet.self)
}

private func addNullableEnum(_ types: inout [String: FeatureType]) {
    types["NullableEnum.Pet"] = FeatureType(NullableEnum.Pet.self)
}

private func addRequiredNullable(_ types: inout [String: FeatureType]) {
    types["RequiredNullable.Pet"] = FeatureType(RequiredNullable.Pet.self)
}

private func addPatchWithThreeStates(_ types: inout [String: FeatureType]) {
    types["PatchWithThreeStates.UpdatePet.Body"] = FeatureType(PatchWithThreeStates.UpdatePet.Body.self)
}

private func addNullItems(_ types: inout [String: FeatureType]) {
    types["NullItems.Pet"] = FeatureType(NullItems.Pet.self)
}

private func addDefaultOnRequired(_ types: inout [String: FeatureType]) {
    types["DefaultOnRequired.Query"] = FeatureType(DefaultOnRequired.Query.self)
}

private func addDefaultOfTheWrongType(_ types: inout [String: FeatureType]) {
    types["DefaultOfTheWrongType.Query"] = FeatureType(DefaultOfTheWrongType.Query.self)
}

private func addDefaultThroughAReference(_ types: inout [String: FeatureType]) {
    types["DefaultThroughAReference.Paint"] = FeatureType(DefaultThroughAReference.Paint.self)
}

private func addRequiredButNotDescribed(_ types: inout [String: FeatureType]) {
    types["RequiredButNotDescribed.Event"] = FeatureType(RequiredButNotDescribed.Event.self)
}

private func addRequiredInAnotherBranch(_ types: inout [String: FeatureType]) {
    types["RequiredInAnotherBranch.Pet"] = FeatureType(RequiredInAnotherBranch.Pet.self)
    types["RequiredInAnotherBranch.Stored"] = FeatureType(RequiredInAnotherBranch.Stored.self)
}

private func addAllofSiblings(_ types: inout [String: FeatureType]) {
    types["AllofSiblings.Pet"] = FeatureType(AllofSiblings.Pet.self)
}

private func addAllofNarrowing(_ types: inout [String: FeatureType]) {
    types["AllofNarrowing.Base"] = FeatureType(AllofNarrowing.Base.self)
    types["AllofNarrowing.Cat"] = FeatureType(AllofNarrowing.Cat.self)
}

private func addAllofClosedBase(_ types: inout [String: FeatureType]) {
    types["AllofClosedBase.Pet"] = FeatureType(AllofClosedBase.Pet.self)
}

private func addParentAndChild(_ types: inout [String: FeatureType]) {
    types["ParentAndChild.Pet"] = FeatureType(ParentAndChild.Pet.self)
    types["ParentAndChild.Cat"] = FeatureType(ParentAndChild.Cat.self)
}

private func addParentWithDiscriminatorOnly(_ types: inout [String: FeatureType]) {
    types["ParentWithDiscriminatorOnly.Pet"] = FeatureType(ParentWithDiscriminatorOnly.Pet.self)
}

private func addOneofBesideProperties(_ types: inout [String: FeatureType]) {
    types["OneofBesideProperties.Payment"] = FeatureType(OneofBesideProperties.Payment.self)
}

private func addFirstMatchWins(_ types: inout [String: FeatureType]) {
    types["FirstMatchWins.Either"] = FeatureType(FirstMatchWins.Either.self)
}

private func addIntegerOrNumber(_ types: inout [String: FeatureType]) {
    types["IntegerOrNumber.Amount"] = FeatureType(IntegerOrNumber.Amount.self)
    types["IntegerOrNumber.Measure"] = FeatureType(IntegerOrNumber.Measure.self)
}

private func addEnumOrString(_ types: inout [String: FeatureType]) {
    types["EnumOrString.Pet"] = FeatureType(EnumOrString.Pet.self)
    types["EnumOrString.Model"] = FeatureType(EnumOrString.Model.self)
}

private func addUnknownCaseSwallows(_ types: inout [String: FeatureType]) {
    types["UnknownCaseSwallows.Pet"] = FeatureType(UnknownCaseSwallows.Pet.self)
}

private func addMappingForms(_ types: inout [String: FeatureType]) {
    types["MappingForms.Pet"] = FeatureType(MappingForms.Pet.self)
}

private func addManyTagsToOneType(_ types: inout [String: FeatureType]) {
    types["ManyTagsToOneType.Pet"] = FeatureType(ManyTagsToOneType.Pet.self)
    types["ManyTagsToOneType.Job"] = FeatureType(ManyTagsToOneType.Job.self)
}

private func addDiscriminatorAbsentInVariant(_ types: inout [String: FeatureType]) {
    types["DiscriminatorAbsentInVariant.Pet"] = FeatureType(DiscriminatorAbsentInVariant.Pet.self)
    types["DiscriminatorAbsentInVariant.Shape"] = FeatureType(DiscriminatorAbsentInVariant.Shape.self)
}

private func addDiscriminatorWithInlineVariants(_ types: inout [String: FeatureType]) {
    types["DiscriminatorWithInlineVariants.Pet"] = FeatureType(DiscriminatorWithInlineVariants.Pet.self)
}

private func addTagsThatAreNotStrings(_ types: inout [String: FeatureType]) {
    types["TagsThatAreNotStrings.Config"] = FeatureType(TagsThatAreNotStrings.Config.self)
    types["TagsThatAreNotStrings.Bill"] = FeatureType(TagsThatAreNotStrings.Bill.self)
}

private func addNestedDiscriminators(_ types: inout [String: FeatureType]) {
    types["NestedDiscriminators.Event"] = FeatureType(NestedDiscriminators.Event.self)
}

private func addUnionOfOne(_ types: inout [String: FeatureType]) {
    types["UnionOfOne.Only"] = FeatureType(UnionOfOne.Only.self)
    types["UnionOfOne.Pet"] = FeatureType(UnionOfOne.Pet.self)
}

private func addUnionOfArrays(_ types: inout [String: FeatureType]) {
    types["UnionOfArrays.Batch"] = FeatureType(UnionOfArrays.Batch.self)
}

private func addImpossibleSchemas(_ types: inout [String: FeatureType]) {
    types["ImpossibleSchemas.Pet"] = FeatureType(ImpossibleSchemas.Pet.self)
}

private func addPropertiesWithoutType(_ types: inout [String: FeatureType]) {
    types["PropertiesWithoutType.Pet"] = FeatureType(PropertiesWithoutType.Pet.self)
}

private func addBooleanAndEmptySchemas(_ types: inout [String: FeatureType]) {
    types["BooleanAndEmptySchemas.Pet"] = FeatureType(BooleanAndEmptySchemas.Pet.self)
}

private func addSeveralTypes(_ types: inout [String: FeatureType]) {
    types["SeveralTypes.Setting"] = FeatureType(SeveralTypes.Setting.self)
}

private func addBigBounds(_ types: inout [String: FeatureType]) {
    types["BigBounds.Pet"] = FeatureType(BigBounds.Pet.self)
}

private func addBigValues(_ types: inout [String: FeatureType]) {
    types["BigValues.Pet"] = FeatureType(BigValues.Pet.self)
}

private func addNumbersAsStrings(_ types: inout [String: FeatureType]) {
    types["NumbersAsStrings.Price"] = FeatureType(NumbersAsStrings.Price.self)
}

private func addExclusiveMinimumIn30(_ types: inout [String: FeatureType]) {
    types["ExclusiveMinimumIn30.Pet"] = FeatureType(ExclusiveMinimumIn30.Pet.self)
}

private func addExclusiveMinimumIn31(_ types: inout [String: FeatureType]) {
    types["ExclusiveMinimumIn31.Pet"] = FeatureType(ExclusiveMinimumIn31.Pet.self)
}

private func addOddEnumValues(_ types: inout [String: FeatureType]) {
    types["OddEnumValues.Pair"] = FeatureType(OddEnumValues.Pair.self)
    types["OddEnumValues.Zone"] = FeatureType(OddEnumValues.Zone.self)
}

private func addEqualEnumValues(_ types: inout [String: FeatureType]) {
    types["EqualEnumValues.Word"] = FeatureType(EqualEnumValues.Word.self)
}

private func addIntegerEnumWithStrings(_ types: inout [String: FeatureType]) {
    types["IntegerEnumWithStrings.Pet"] = FeatureType(IntegerEnumWithStrings.Pet.self)
}

private func addHugeEnum(_ types: inout [String: FeatureType]) {
    types["HugeEnum.Zone"] = FeatureType(HugeEnum.Zone.self)
}

private func addKnownKeysAndFreeOnes(_ types: inout [String: FeatureType]) {
    types["KnownKeysAndFreeOnes.Pet"] = FeatureType(KnownKeysAndFreeOnes.Pet.self)
}

private func addClosedObjects(_ types: inout [String: FeatureType]) {
    types["ClosedObjects.Pet"] = FeatureType(ClosedObjects.Pet.self)
}

private func addPatternProperties(_ types: inout [String: FeatureType]) {
    types["PatternProperties.Extended"] = FeatureType(PatternProperties.Extended.self)
    types["PatternProperties.Scores"] = FeatureType(PatternProperties.Scores.self)
}

private func addTuples(_ types: inout [String: FeatureType]) {
    types["Tuples.Point"] = FeatureType(Tuples.Point.self)
    types["Tuples.Line"] = FeatureType(Tuples.Line.self)
}

private func addUniqueItems(_ types: inout [String: FeatureType]) {
    types["UniqueItems.Pet"] = FeatureType(UniqueItems.Pet.self)
}

private func addLengthUnits(_ types: inout [String: FeatureType]) {
    types["LengthUnits.Pet"] = FeatureType(LengthUnits.Pet.self)
}

private func addPatterns(_ types: inout [String: FeatureType]) {
    types["Patterns.Pet"] = FeatureType(Patterns.Pet.self)
}

private func addKeywordsOfOtherTypes(_ types: inout [String: FeatureType]) {
    types["KeywordsOfOtherTypes.Pet"] = FeatureType(KeywordsOfOtherTypes.Pet.self)
}

private func addBase64(_ types: inout [String: FeatureType]) {
    types["Base64.Blob"] = FeatureType(Base64.Blob.self)
}

private func addBinaryAndAnyJson(_ types: inout [String: FeatureType]) {
    types["BinaryAndAnyJson.GetState.Success"] = FeatureType(BinaryAndAnyJson.GetState.Success.self)
}

private func addDates(_ types: inout [String: FeatureType]) {
    types["Dates.Stay"] = FeatureType(Dates.Stay.self)
}

private func addPlainScalars(_ types: inout [String: FeatureType]) {
    types["PlainScalars.Answer"] = FeatureType(PlainScalars.Answer.self)
}

private func addAnchorsAndMergeKeys(_ types: inout [String: FeatureType]) {
    types["AnchorsAndMergeKeys.Pet"] = FeatureType(AnchorsAndMergeKeys.Pet.self)
}

private func addCrlfAndBom(_ types: inout [String: FeatureType]) {
    types["CrlfAndBom.Pet"] = FeatureType(CrlfAndBom.Pet.self)
}

private func addUtf16(_ types: inout [String: FeatureType]) {
    types["Utf16.Pet"] = FeatureType(Utf16.Pet.self)
}

private func addShortVersion(_ types: inout [String: FeatureType]) {
    types["ShortVersion.Pet"] = FeatureType(ShortVersion.Pet.self)
}

private func addUnknownPatchVersion(_ types: inout [String: FeatureType]) {
    types["UnknownPatchVersion.Pet"] = FeatureType(UnknownPatchVersion.Pet.self)
}

private func addVersionAsANumber(_ types: inout [String: FeatureType]) {
    types["VersionAsANumber.Pet"] = FeatureType(VersionAsANumber.Pet.self)
}

private func addPointerEscapes(_ types: inout [String: FeatureType]) {
    types["PointerEscapes.GetPet.Success"] = FeatureType(PointerEscapes.GetPet.Success.self)
    types["PointerEscapes.AddPet.Success"] = FeatureType(PointerEscapes.AddPet.Success.self)
}

private func addReferenceBase(_ types: inout [String: FeatureType]) {
    types["ReferenceBase.Pet"] = FeatureType(ReferenceBase.Pet.self)
}

private func addReferencesToWholeFiles(_ types: inout [String: FeatureType]) {
    types["ReferencesToWholeFiles.Pet"] = FeatureType(ReferencesToWholeFiles.Pet.self)
}

private func addRecursion(_ types: inout [String: FeatureType]) {
    types["Recursion.Folder"] = FeatureType(Recursion.Folder.self)
    types["Recursion.Chain"] = FeatureType(Recursion.Chain.self)
    types["Recursion.Expression"] = FeatureType(Recursion.Expression.self)
}

private func addAliasOfItself(_ types: inout [String: FeatureType]) {
    types["AliasOfItself.Tree"] = FeatureType(AliasOfItself.Tree.self)
    types["AliasOfItself.Nested"] = FeatureType(AliasOfItself.Nested.self)
}

private func addComponentsOnly(_ types: inout [String: FeatureType]) {
    types["ComponentsOnly.Pet"] = FeatureType(ComponentsOnly.Pet.self)
}

private func addEmptyPaths(_ types: inout [String: FeatureType]) {
    types["EmptyPaths.Pet"] = FeatureType(EmptyPaths.Pet.self)
}

private func addWebhooksOnly(_ types: inout [String: FeatureType]) {
    types["WebhooksOnly.Pet"] = FeatureType(WebhooksOnly.Pet.self)
}

private func addReservedNames(_ types: inout [String: FeatureType]) {
    types["ReservedNames.Everything"] = FeatureType(ReservedNames.Everything.self)
}

private func addPropertyNames(_ types: inout [String: FeatureType]) {
    types["PropertyNames.Odd"] = FeatureType(PropertyNames.Odd.self)
}

private func addTextInjection(_ types: inout [String: FeatureType]) {
    types["TextInjection.EvilAnyX"] = FeatureType(TextInjection.EvilAnyX.self)
}

private func addDeprecatedMembers(_ types: inout [String: FeatureType]) {
    types["DeprecatedMembers.Pet"] = FeatureType(DeprecatedMembers.Pet.self)
}

private func addExpressionSize(_ types: inout [String: FeatureType]) {
    types["ExpressionSize.Wide"] = FeatureType(ExpressionSize.Wide.self)
}

private func addIsolation(_ types: inout [String: FeatureType]) {
    types["Isolation.Pet"] = FeatureType(Isolation.Pet.self)
}

private func addLongInitializers(_ types: inout [String: FeatureType]) {
    types["LongInitializers.Wide"] = FeatureType(LongInitializers.Wide.self)
}

private func addStableOrder(_ types: inout [String: FeatureType]) {
    types["StableOrder.Zebra"] = FeatureType(StableOrder.Zebra.self)
    types["StableOrder.Ant"] = FeatureType(StableOrder.Ant.self)
}

private func addRefAsData(_ types: inout [String: FeatureType]) {
    types["RefAsData.Link"] = FeatureType(RefAsData.Link.self)
}

private func addPlaceholderNames(_ types: inout [String: FeatureType]) {
    types["PlaceholderNames.Problem"] = FeatureType(PlaceholderNames.Problem.self)
}

private func addDeprecatedTypes(_ types: inout [String: FeatureType]) {
    types["DeprecatedTypes.Pet"] = FeatureType(DeprecatedTypes.Pet.self)
}

private func addAnyOfSeveralAtOnce(_ types: inout [String: FeatureType]) {
    types["AnyOfSeveralAtOnce.ListPages.Success.Links"] = FeatureType(AnyOfSeveralAtOnce.ListPages.Success.Links.self)
    types["AnyOfSeveralAtOnce.Shape"] = FeatureType(AnyOfSeveralAtOnce.Shape.self)
    types["AnyOfSeveralAtOnce.Label"] = FeatureType(AnyOfSeveralAtOnce.Label.self)
    types["AnyOfSeveralAtOnce.Settings"] = FeatureType(AnyOfSeveralAtOnce.Settings.self)
    types["AnyOfSeveralAtOnce.Options"] = FeatureType(AnyOfSeveralAtOnce.Options.self)
    types["AnyOfSeveralAtOnce.Links"] = FeatureType(AnyOfSeveralAtOnce.Links.self)
}

private func addCookieContent(_ types: inout [String: FeatureType]) {
    types["CookieContent.Filter"] = FeatureType(CookieContent.Filter.self)
}

private func addCustomTypes(_ types: inout [String: FeatureType]) {
    types["CustomTypes.Order"] = FeatureType(CustomTypes.Order.self)
}

private func addFormBody(_ types: inout [String: FeatureType]) {
    types["FormBody.CreateToken.Success"] = FeatureType(FormBody.CreateToken.Success.self)
}

private func addJsonDocument(_ types: inout [String: FeatureType]) {
    types["JsonDocument.Pet"] = FeatureType(JsonDocument.Pet.self)
}

private func addJsonSchema202012(_ types: inout [String: FeatureType]) {
    types["JsonSchema202012.Order"] = FeatureType(JsonSchema202012.Order.self)
}

private func addLargeValues(_ types: inout [String: FeatureType]) {
    types["LargeValues.Shop"] = FeatureType(LargeValues.Shop.self)
    types["LargeValues.SavedShop"] = FeatureType(LargeValues.SavedShop.self)
    types["LargeValues.Place"] = FeatureType(LargeValues.Place.self)
}

private func addMarkdownPage(_ types: inout [String: FeatureType]) {
    types["MarkdownPage.GetPet.Success"] = FeatureType(MarkdownPage.GetPet.Success.self)
}

private func addMultipartBody(_ types: inout [String: FeatureType]) {
    types["MultipartBody.Meta"] = FeatureType(MultipartBody.Meta.self)
}

private func addNullableSuccess(_ types: inout [String: FeatureType]) {
    types["NullableSuccess.GetProduct.Payload"] = FeatureType(NullableSuccess.GetProduct.Payload.self)
    types["NullableSuccess.GetProduct.Success"] = FeatureType(NullableSuccess.GetProduct.Success.self)
}

private func addOpenAndClosedEnums(_ types: inout [String: FeatureType]) {
    types["OpenAndClosedEnums.Order"] = FeatureType(OpenAndClosedEnums.Order.self)
    types["OpenAndClosedEnums.Kind"] = FeatureType(OpenAndClosedEnums.Kind.self)
    types["OpenAndClosedEnums.Pet"] = FeatureType(OpenAndClosedEnums.Pet.self)
}

private func addOpenapi32(_ types: inout [String: FeatureType]) {
    types["Openapi32.Pet"] = FeatureType(Openapi32.Pet.self)
}

private func addReadOnlyAndWriteOnly(_ types: inout [String: FeatureType]) {
    types["ReadOnlyAndWriteOnly.User"] = FeatureType(ReadOnlyAndWriteOnly.User.self)
}

private func addSinglePrecision(_ types: inout [String: FeatureType]) {
    types["SinglePrecision.Place"] = FeatureType(SinglePrecision.Place.self)
}

private func addSwagger2Petstore(_ types: inout [String: FeatureType]) {
    types["Swagger2Petstore.Pet"] = FeatureType(Swagger2Petstore.Pet.self)
}

private func addWebhooksAndCallbacks(_ types: inout [String: FeatureType]) {
    types["WebhooksAndCallbacks.Subscribe.Body"] = FeatureType(WebhooksAndCallbacks.Subscribe.Body.self)
    types["WebhooksAndCallbacks.Event"] = FeatureType(WebhooksAndCallbacks.Event.self)
}

private func addWhatClientsDoNotNeed(_ types: inout [String: FeatureType]) {
    types["WhatClientsDoNotNeed.Pet"] = FeatureType(WhatClientsDoNotNeed.Pet.self)
}
